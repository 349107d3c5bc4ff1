package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

/** Each value of a record is in the column of its name, and is read from there. */
abstract class RecordColumnsContract extends StoredColumns {
    @Test
    void keepsWhatWasReceivedByItsNames() {
        assertThat(rows("SELECT id, uri, first_seen, learned_payload_id FROM document"))
                .containsExactly(columns()
                        .with("id", ID)
                        .with("uri", URI)
                        .with("first_seen", NOW)
                        .with("learned_payload_id", null));
        assertThat(rows("SELECT id, content_type, size, content, kept_in, kept_at FROM payload"))
                .containsExactly(columns()
                        .with("id", payload.id())
                        .with("content_type", "text/plain")
                        .with("size", TEXT.length())
                        .with("content", null)
                        .with("kept_in", "in.warc")
                        .with("kept_at", 7));
        assertThat(rows("SELECT payload_id, decoder FROM source_text"))
                .containsExactly(columns().with("payload_id", payload.id()).with("decoder", "lines/1"));
        assertThat(rows("SELECT * FROM capture"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("ordinal", 3)
                        .with("fetched_at", FETCHED)
                        .with("outcome", "pending")
                        .with("again", false)
                        .with("place", "in.warc#7"));
        assertThat(runs.pending(run, null, 1))
                .containsExactly(new Capture(3, ID, URI, payload.id(), "in.warc#7", FETCHED, false));
        InputFileStore files = new InputFileStore(store);
        files.put("in.warc", "stamp", new InputFileStore.Captured(run, 3, 1));
        assertThat(rows("SELECT * FROM input_file"))
                .containsExactly(columns()
                        .with("id", DocumentId.of("in.warc"))
                        .with("stamp", "stamp")
                        .with("run_id", run)
                        .with("first_ordinal", 3)
                        .with("documents", 1));
        assertThat(files.find("in.warc", "stamp")).contains(new InputFileStore.Captured(run, 3, 1));
    }

    @Test
    void keepsARecordByItsNames() {
        assertThat(rows("SELECT * FROM cleaning"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("site", "a.example")
                        .with("decoder", "lines/1")
                        .with("fingerprint", "print")
                        .with("knowledge_id", Knowledge.NONE.id())
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("source_length", TEXT.length())
                        .with("seal", cleaned.seal())
                        .with("fetched_at", FETCHED)
                        .with("place", "in.warc#7"));
        Change change = cleaned.article().changes().get(0);
        assertThat(rows("SELECT * FROM mark WHERE ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("ordinal", 0)
                        .with("kind", change.phase() == Phase.CHROME ? "chrome" : "edit")
                        .with("outcome", "in-force")
                        .with("phase", change.phase())
                        .with("rule", change.evidence().rule())
                        .with("model", change.evidence().model())
                        .with("start_offset", change.span().start())
                        .with("end_offset", change.span().end())
                        .with("before_text", change.before())
                        .with("after_text", change.after())
                        .with("confidence", change.evidence().confidence())
                        .with("reason", change.evidence().reason())
                        .with("site", "a.example")
                        .with("decided", false));
        Part part = cleaned.article().parts().get(0);
        assertThat(rows("SELECT * FROM paragraph WHERE ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("ordinal", 0)
                        .with("kind", part.kind().label())
                        .with("body", part.body())
                        .with("text", part.text())
                        .with("segments", SpanColumn.spans(part.segments()))
                        .with("sentences", SpanColumn.spans(part.sentences()))
                        .with("breaks", SpanColumn.breaks(part.breaks()))
                        .with("rule", part.evidence().rule())
                        .with("model", part.evidence().model())
                        .with("confidence", part.evidence().confidence())
                        .with("reason", part.evidence().reason()));
        Fact title = cleaned.article().fields().get(Field.TITLE).ranked().get(0);
        Span span = (Span) title.anchor();
        assertThat(rows("SELECT * FROM fact WHERE field = 'title' AND ordinal = 0"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("field", "title")
                        .with("ordinal", 0)
                        .with("says", "Ferry late again")
                        .with(
                                "chosen_because",
                                cleaned.article().fields().get(Field.TITLE).reason())
                        .with("phase", title.phase())
                        .with("start_offset", span.start())
                        .with("end_offset", span.end())
                        .with("given_name", null)
                        .with("given_value", null)
                        .with("rule", title.evidence().rule())
                        .with("model", title.evidence().model())
                        .with("confidence", title.evidence().confidence())
                        .with("reason", title.evidence().reason()));
        assertThat(rows("SELECT * FROM article"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("kind", "article")
                        .with("title", "Ferry late again")
                        .with("standfirst", null)
                        .with("author", "Ada Tilney")
                        .with("published_at", null)
                        .with("modified_at", null)
                        .with("language", "en")
                        .with("text", cleaned.article().text())
                        .with("truncated", false));
        assertThat(rows("SELECT * FROM listing"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("site", "a.example")
                        .with("kind", "article")
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("headline", "Ferry late again")
                        .with("words", SearchWord.words("ferry late again " + URI))
                        .with("source_length", TEXT.length())
                        .with("language", "en")
                        .with("removed", "Share on Facebook".length())
                        .with("removed_share", 17.0 / TEXT.length())
                        .with("edits", 0)
                        .with("suggestions", 1)
                        .with("least_sure", change.evidence().confidence())
                        .with("text_words", 10)
                        .with("published", "")
                        .with("authors", "\nAda Tilney\n")
                        .with("text_length", cleaned.article().text().length()));
        List<Change> alike = cleaned.article().changes().stream()
                .filter(one -> one.evidence().rule().equals(change.evidence().rule()))
                .toList();
        assertThat(rows("SELECT * FROM rule_use"))
                .contains(columns()
                        .with("rule", change.evidence().rule())
                        .with("document_id", ID)
                        .with("in_force", alike.size())
                        .with("suggested", 0)
                        .with("lost", 0)
                        .with("confidence_sum", change.evidence().confidence())
                        .with(
                                "characters",
                                alike.stream()
                                        .mapToInt(one -> one.span().length())
                                        .sum()));
        assertThat(cleanings.record(ID).orElseThrow().article()).isEqualTo(cleaned.article());
        assertThat(cleanings.difference(cleanings.record(ID).orElseThrow())).isEmpty();
    }

    @Test
    void keepsAFormerVersionByItsNames() {
        Payload other = new Payload("Other\n\nIt was said.\n".getBytes(StandardCharsets.UTF_8), URI, "text/plain");
        Cleaned next = Cleaned.of(ID, Copydesk.standard().mark(other, List.of()));
        new VersionStore(store, cleanings, CLOCK).keepReplaced(List.of(next), one -> "{}");
        assertThat(rows("SELECT * FROM former_version"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("number", 1)
                        .with("payload_id", payload.id())
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("replaced_at", NOW)
                        .with("title", "Ferry late again")
                        .with("text", cleaned.article().text())
                        .with("record", "{}"));
    }

    @Test
    void keepsWhatIsWrongWithAPageByItsNames() {
        Payload page = new Payload(
                "<html><script type=\"application/ld+json\">{\"headline\":</script><p>Teh ferry was late.</p></html>"
                        .getBytes(StandardCharsets.UTF_8),
                URI,
                "text/html");
        payloads.put(List.of(page), Map.of());
        clean(page, "html/1", List.of());
        List<Note> notes = cleaned.article().diagnostics();
        assertThat(rows("SELECT * FROM diagnostic ORDER BY ordinal"))
                .containsExactly(
                        columns()
                                .with("document_id", ID)
                                .with("ordinal", 0)
                                .with("code", "decode.charset")
                                .with("message", notes.get(0).message()),
                        columns()
                                .with("document_id", ID)
                                .with("ordinal", 1)
                                .with("code", "decode.json-ld")
                                .with("message", notes.get(1).message()));
        assertThat(cleanings.record(ID).orElseThrow().article().diagnostics()).isEqualTo(notes);
    }
}
