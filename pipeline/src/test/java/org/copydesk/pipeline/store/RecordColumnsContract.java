package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenScore;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.PlannedRecord;
import org.copydesk.pipeline.plan.StoredPlan;
import org.junit.jupiter.api.Test;

/** Each value of a record stands in the column of its name, and is read from there. */
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
                        .with("reason", change.evidence().reason()));
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
        assertThat(rows("SELECT document_id, kind, title, author, text, truncated FROM article"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("kind", "article")
                        .with("title", "Ferry late again")
                        .with("author", "Ada Tilney")
                        .with("text", cleaned.article().text())
                        .with("truncated", false));
        assertThat(rows(
                        "SELECT document_id, site, kind, run_id, cleaned_at, headline, words, source_length, text_length"
                                + " FROM listing"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("site", "a.example")
                        .with("kind", "article")
                        .with("run_id", run)
                        .with("cleaned_at", NOW)
                        .with("headline", "Ferry late again")
                        .with("words", "ferry late again " + URI)
                        .with("source_length", TEXT.length())
                        .with("text_length", cleaned.article().text().length()));
        List<Change> alike = cleaned.article().changes().stream()
                .filter(one -> one.evidence().rule().equals(change.evidence().rule()))
                .toList();
        assertThat(rows("SELECT rule, document_id, in_force, suggested, lost, characters FROM rule_use"))
                .contains(columns()
                        .with("rule", change.evidence().rule())
                        .with("document_id", ID)
                        .with("in_force", alike.size())
                        .with("suggested", 0)
                        .with("lost", 0)
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
        Copydesk copydesk = Copydesk.standard();
        Payload other = new Payload("Other\n\nIt was said.\n".getBytes(StandardCharsets.UTF_8), URI, "text/plain");
        Cleaned next = Cleaned.of(ID, copydesk.cleaner().clean(copydesk.decode(other)));
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
    void keepsDecisionsByTheirNames() {
        DecisionStore decisions = new DecisionStore(store, CLOCK);
        int at = TEXT.indexOf("ferry");
        ManualDecision made = decisions.add(
                ID,
                new ManualDecision(
                        0,
                        DecisionKind.REJECT,
                        Phase.WORDING,
                        new Quote("ferry", "Teh ", " was", at),
                        "boat",
                        null,
                        "a.rule"),
                "Ada",
                "because");
        Map<String, String> row = columns()
                .with("id", made.number())
                .with("document_id", ID)
                .with("decision", "reject")
                .with("undoes", null)
                .with("decided_by", "Ada")
                .with("decided_at", NOW)
                .with("note", "because")
                .with("phase", "WORDING")
                .with("quoted", "ferry")
                .with("prefix", "Teh ")
                .with("suffix", " was")
                .with("start_offset", at)
                .with("after_text", "boat")
                .with("field", "")
                .with("rule", "a.rule");
        assertThat(rows("SELECT * FROM ruling")).containsExactly(row);
        assertThat(decisions.of(ID)).containsExactly(made);
        StoredDecision stored = decisions.find(made.number()).orElseThrow();
        assertThat(stored)
                .isEqualTo(new StoredDecision(
                        made, ID, URI, "Ada", stored.at(), "because", StoredDecision.State.WAITS, "", null, ""));
        assertThat(stored.at().toInstant()).isEqualTo(NOW);
        decisions.addUndo(stored, "Bram", "after all");
        assertThat(rows("SELECT decision, undoes, decided_by, note FROM ruling WHERE undoes IS NOT NULL"))
                .containsExactly(columns()
                        .with("decision", "undo")
                        .with("undoes", made.number())
                        .with("decided_by", "Bram")
                        .with("note", "after all"));
        assertThat(decisions.find(made.number()).orElseThrow().undoneBy()).isEqualTo("Bram");
    }

    @Test
    void keepsGoldenRecordsAndPlansByTheirNames() {
        GoldenStore golden = new GoldenStore(store, CLOCK);
        golden.add(cleanings.record(ID).orElseThrow(), "Ada", "because");
        golden.note(ID, new GoldenScore(.5, true, false, true, false), "later");
        assertThat(rows("SELECT * FROM golden"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("uri", URI)
                        .with("payload_id", payload.id())
                        .with("kind", "article")
                        .with("title", "Ferry late again")
                        .with("author", "Ada Tilney")
                        .with("published", "")
                        .with("text", cleaned.article().text())
                        .with("added_at", NOW)
                        .with("added_by", "Ada")
                        .with("why", "because")
                        .with("f1", .5)
                        .with("kind_kept", true)
                        .with("title_kept", false)
                        .with("author_kept", true)
                        .with("published_kept", false)
                        .with("checked", "later"));
        GoldenRecord found = golden.find(ID).orElseThrow();
        assertThat(found)
                .isEqualTo(new GoldenRecord(
                        ID,
                        URI,
                        payload.id(),
                        GoldenStore.expected(cleaned.article()),
                        found.addedAt(),
                        "Ada",
                        "because",
                        new GoldenScore(.5, true, false, true, false),
                        "later"));
        PlanStore plans = new PlanStore(store, CLOCK);
        long plan = plans.save(
                new CleaningOrigin(0, "lines/2", "other", "known"),
                List.of(new PlannedRecord(ID, cleaned.seal(), "new", 4)),
                2,
                "{}");
        assertThat(rows("SELECT * FROM plan_document"))
                .containsExactly(columns()
                        .with("plan_id", plan)
                        .with("document_id", ID)
                        .with("seal_before", cleaned.seal())
                        .with("seal_after", "new")
                        .with("words", 4));
        StoredPlan stored = plans.find(plan).orElseThrow();
        assertThat(stored)
                .isEqualTo(
                        new StoredPlan(plan, stored.madeAt(), "lines/2", "other", "known", 1, 1, 2, "{}", null, null));
        assertThat(plans.pending(plan)).containsExactly(ID);
        plans.apply(stored, run);
        assertThat(rows(
                        "SELECT decoder, fingerprint, knowledge_id, documents, changed, golden_worse, findings, applied_at,"
                                + " run_id FROM plan"))
                .containsExactly(columns()
                        .with("decoder", "lines/2")
                        .with("fingerprint", "other")
                        .with("knowledge_id", "known")
                        .with("documents", 1)
                        .with("changed", 1)
                        .with("golden_worse", 2)
                        .with("findings", "{}")
                        .with("applied_at", NOW)
                        .with("run_id", run));
    }

    @Test
    void keepsWhatWasLearnedByItsNames() {
        KnowledgeStore knowledge = new KnowledgeStore(store, CLOCK);
        knowledge.putLines("a.example", Map.of("Read more", new SiteLines.Support(4, 5)), "known");
        assertThat(rows("SELECT * FROM site_line"))
                .containsExactly(columns()
                        .with("site", "a.example")
                        .with("ordinal", 0)
                        .with("line", "Read more")
                        .with("pages", 4)
                        .with("pages_seen", 5)
                        .with("knowledge_id", "known"));
        assertThat(knowledge.lines("a.example")).isEqualTo(Map.of("Read more", new SiteLines.Support(4, 5)));
        assertThat(knowledge.recurring("a.example", 1))
                .containsExactly(new KnowledgeStore.RecurringLine("Read more", 4, 5, .8));
        NearDuplicates clusters = new NearDuplicates(store);
        assertThat(clusters.sign("", 10).last()).isEqualTo(ID);
        assertThat(rows("SELECT document_id FROM article_likeness"))
                .containsExactly(columns().with("document_id", ID));
    }
}
