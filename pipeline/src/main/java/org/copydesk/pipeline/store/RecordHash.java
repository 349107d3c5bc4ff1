package org.copydesk.pipeline.store;

import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Provenance;
import org.copydesk.core.text.Span;

/**
 * A digest of all that a record says, so that a row altered behind the program's back shows even where the source can still be
 * rebuilt, as with a reason or a replacement. It is no signature: who alters rows on purpose can make it anew.
 */
final class RecordHash {
    private final StringBuilder said = new StringBuilder();

    private RecordHash() {}

    /** The SHA-256 of the article, in lower-case hexadecimal. */
    static String of(Article article) {
        RecordHash seal = new RecordHash();
        seal.add(article.sourceLength());
        article.parts().forEach(seal::add);
        article.changes().forEach(change -> seal.add("change", change));
        article.suggestions().forEach(change -> seal.add("suggestion", change));
        for (Map.Entry<Field, Candidates> entry : new TreeMap<>(article.fields()).entrySet()) {
            seal.add(entry.getKey().label(), entry.getValue().reason());
            entry.getValue().ranked().forEach(seal::add);
        }
        for (Note note : article.diagnostics()) {
            seal.add("note", note.code(), note.message());
        }
        return Digest.sha256(seal.said.toString());
    }

    private void add(Part part) {
        add("part", part.kind().label(), part.body(), part.text());
        add(SpanColumn.spans(part.segments()), SpanColumn.spans(part.sentences()), SpanColumn.breaks(part.breaks()));
        add(part.evidence());
    }

    private void add(String what, Change change) {
        add(what, change.phase().name(), change.span().start(), change.span().end(), change.before(), change.after());
        add(change.evidence());
    }

    private void add(Fact fact) {
        add(fact.phase().name(), place(fact.anchor()), fact.value());
        add(fact.evidence());
    }

    /** As the records of stores have it, whatever the types are called. */
    private static String place(Provenance anchor) {
        if (anchor instanceof Span span) {
            return "Span[start=" + span.start() + ", end=" + span.end() + "]";
        }
        Metadata entry = (Metadata) anchor;
        return "Given[name=" + entry.name() + ", value=" + entry.value() + "]";
    }

    private void add(Evidence evidence) {
        add(evidence.rule(), evidence.model(), evidence.confidence(), evidence.reason());
    }

    /** Each value with its length before it, so that no two records say the same. */
    private void add(Object... values) {
        for (Object value : values) {
            String text = value.toString();
            said.append(text.length()).append(':').append(text);
        }
    }
}
