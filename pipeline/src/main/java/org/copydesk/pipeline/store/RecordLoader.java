package org.copydesk.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Provenance;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.RecordRows.CleaningRow;
import org.copydesk.pipeline.store.RecordRows.FactRow;
import org.copydesk.pipeline.store.RecordRows.MarkRow;
import org.copydesk.pipeline.store.RecordRows.ParagraphRow;

/** Reads records back from their rows, and from nothing else. */
final class RecordLoader {
    private static final Comparator<Change> BY_SPAN = Comparator.comparing(Change::span);

    private final Rows rows;
    private final Map<String, Gathered> records = new LinkedHashMap<>();

    RecordLoader(Rows rows) {
        this.rows = rows;
    }

    /** @throws IllegalArgumentException if rows were altered so that they are no record any more */
    Map<String, StoredRecord> load(Collection<String> ids) {
        rows.forEach(
                "SELECT c.*, d.uri FROM cleaning c JOIN document d ON d.id = c.document_id WHERE c.document_id IN (:ids)",
                ids,
                row -> records.put(
                        row.getString("document_id"),
                        new Gathered(rows.read(row, CleaningRow.class), row.getString("uri"))));
        rows.forEach(
                "SELECT * FROM mark WHERE document_id IN (:ids)"
                        + " AND outcome IN ('in-force', 'suggested') ORDER BY document_id, ordinal",
                ids,
                row -> of(row).addChange(rows.read(row, MarkRow.class)));
        rows.forEach(
                "SELECT * FROM paragraph WHERE document_id IN (:ids) ORDER BY document_id, ordinal",
                ids,
                row -> of(row).addPart(rows.read(row, ParagraphRow.class)));
        rows.forEach(
                "SELECT * FROM fact WHERE document_id IN (:ids) ORDER BY document_id, field, ordinal",
                ids,
                row -> of(row).addFact(rows.read(row, FactRow.class)));
        rows.forEach(
                "SELECT * FROM diagnostic WHERE document_id IN (:ids) ORDER BY document_id, ordinal",
                ids,
                row -> of(row).diagnostics.add(new Note(row.getString("code"), row.getString("message"))));
        DecisionStore.forEach(rows, ids, decision -> {
            Gathered gathered = records.get(decision.documentId());
            if (gathered != null) {
                gathered.decisions.add(decision);
            }
        });
        Map<String, StoredRecord> loaded = new LinkedHashMap<>();
        records.forEach((id, gathered) -> loaded.put(id, gathered.toRecord()));
        return loaded;
    }

    private Gathered of(ResultSet row) throws SQLException {
        String id = row.getString("document_id");
        Gathered gathered = records.get(id);
        if (gathered == null) {
            throw new IllegalStateException("rows of a document without a cleaning: " + id);
        }
        return gathered;
    }

    /** The rows of one document on their way to a record. */
    private static final class Gathered {
        private final CleaningRow cleaning;
        private final String uri;
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> suggestions = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<Field, List<Fact>> facts = new EnumMap<>(Field.class);
        private final Map<Field, String> reasons = new EnumMap<>(Field.class);
        private final List<Note> diagnostics = new ArrayList<>();
        private final List<StoredDecision> decisions = new ArrayList<>();

        Gathered(CleaningRow cleaning, String uri) {
            this.cleaning = cleaning;
            this.uri = uri;
        }

        void addChange(MarkRow row) {
            (row.outcome() == MarkStatus.IN_FORCE ? changes : suggestions)
                    .add(new Change(
                            row.phase(),
                            new Span(row.startOffset(), row.endOffset()),
                            row.beforeText(),
                            row.afterText(),
                            row.evidence()));
        }

        void addPart(ParagraphRow row) {
            parts.add(new Part(
                    row.kind(),
                    row.body(),
                    row.text(),
                    SpanColumn.spans(row.segments()),
                    SpanColumn.spans(row.sentences()),
                    SpanColumn.breaks(row.breaks()),
                    row.evidence()));
        }

        void addFact(FactRow row) {
            if (row.chosenBecause() != null) {
                reasons.put(row.field(), row.chosenBecause());
            }
            facts.computeIfAbsent(row.field(), f -> new ArrayList<>())
                    .add(new Fact(row.phase(), anchor(row), row.field(), row.says(), row.evidence()));
        }

        private static Provenance anchor(FactRow row) {
            if (row.givenName() != null && row.givenValue() != null) {
                return new Metadata(row.givenName(), row.givenValue());
            }
            if (row.startOffset() == null || row.endOffset() == null) {
                throw new IllegalArgumentException("a fact without a place: " + row.field());
            }
            return new Span(row.startOffset(), row.endOffset());
        }

        StoredRecord toRecord() {
            changes.sort(BY_SPAN);
            suggestions.sort(BY_SPAN);
            Map<Field, Candidates> fields = new EnumMap<>(Field.class);
            facts.forEach((field, ranked) ->
                    fields.put(field, new Candidates(field, ranked, reasons.getOrDefault(field, ""))));
            Article article = new Article(cleaning.sourceLength(), fields, parts, changes, suggestions, diagnostics);
            return new StoredRecord(
                    cleaning.documentId(),
                    uri,
                    cleaning.site(),
                    cleaning.payloadId(),
                    cleaning.decoder(),
                    cleaning.fingerprint(),
                    cleaning.knowledgeId(),
                    cleaning.runId(),
                    cleaning.cleanedAt(),
                    cleaning.fetchedAt(),
                    cleaning.place(),
                    article,
                    decisions);
        }
    }
}
