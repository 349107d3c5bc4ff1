package org.copydesk.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Outcome;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Anchor;
import org.copydesk.core.text.Given;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads records back from their rows, and from nothing else. */
final class RecordLoader {
    private static final Comparator<Change> BY_SPAN = Comparator.comparing(Change::span);

    private final JdbcTemplate jdbc;
    private final Map<String, Gathered> records = new LinkedHashMap<>();

    RecordLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException if rows were altered so that they are no record any more */
    Map<String, StoredRecord> load(Collection<String> ids) {
        Rows.forEach(
                jdbc,
                "SELECT c.document_id, d.uri, c.site, c.payload_id, c.decoder, c.fingerprint, c.knowledge_id, c.run_id,"
                        + " c.cleaned_at, c.source_length, c.fetched_at, c.place FROM cleaning c JOIN document d ON d.id = c.document_id"
                        + " WHERE c.document_id IN (?)",
                ids,
                row -> {
                    records.put(row.getString(1), new Gathered(row));
                });
        Rows.forEach(
                jdbc,
                "SELECT document_id, outcome, phase, start_offset, end_offset, before_text, after_text, rule, model,"
                        + " confidence, reason FROM mark WHERE document_id IN (?)"
                        + " AND outcome IN ('in-force', 'suggested') ORDER BY document_id, ordinal",
                ids,
                row -> of(row).addChange(row));
        Rows.forEach(
                jdbc,
                "SELECT document_id, kind, body, text, segments, sentences, breaks, rule, model, confidence, reason"
                        + " FROM paragraph WHERE document_id IN (?) ORDER BY document_id, ordinal",
                ids,
                row -> of(row).addPart(row));
        Rows.forEach(
                jdbc,
                "SELECT document_id, field, says, chosen_because, phase, start_offset, end_offset, given_name,"
                        + " given_value, rule, model, confidence, reason FROM fact"
                        + " WHERE document_id IN (?) ORDER BY document_id, field, ordinal",
                ids,
                row -> of(row).addFact(row));
        Rows.forEach(
                jdbc,
                "SELECT document_id, code, message FROM diagnostic WHERE document_id IN (?)"
                        + " ORDER BY document_id, ordinal",
                ids,
                row -> of(row).diagnostics.add(new Note(row.getString(2), row.getString(3))));
        RulingStore.forEach(jdbc, ids, ruling -> {
            Gathered gathered = records.get(ruling.documentId());
            if (gathered != null) {
                gathered.rulings.add(ruling);
            }
        });
        Map<String, StoredRecord> loaded = new LinkedHashMap<>();
        records.forEach((id, gathered) -> loaded.put(id, gathered.toRecord()));
        return loaded;
    }

    private Gathered of(ResultSet row) throws SQLException {
        Gathered gathered = records.get(row.getString(1));
        if (gathered == null) {
            throw new IllegalStateException("rows of a document without a cleaning: " + row.getString(1));
        }
        return gathered;
    }

    private static Evidence evidence(ResultSet row, int first) throws SQLException {
        return new Evidence(
                row.getString(first), row.getString(first + 1), row.getDouble(first + 2), row.getString(first + 3));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The rows of one document on their way to a record. */
    private static final class Gathered {
        private final String[] names = new String[7];
        private final long runId;
        private final OffsetDateTime cleanedAt;
        private final int sourceLength;
        private final @Nullable Instant fetched;
        private final @Nullable String place;
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> suggestions = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<Field, List<Fact>> facts = new EnumMap<>(Field.class);
        private final Map<Field, String> reasons = new EnumMap<>(Field.class);
        private final List<Note> diagnostics = new ArrayList<>();
        private final List<StoredRuling> rulings = new ArrayList<>();

        Gathered(ResultSet row) throws SQLException {
            for (int i = 0; i < names.length; i++) {
                names[i] = row.getString(i + 1);
            }
            runId = row.getLong(8);
            cleanedAt = row.getObject(9, OffsetDateTime.class);
            sourceLength = row.getInt(10);
            @Nullable OffsetDateTime said = row.getObject(11, OffsetDateTime.class);
            fetched = said == null ? null : said.toInstant();
            place = row.getString(12);
        }

        void addChange(ResultSet row) throws SQLException {
            boolean inForce = constant(Outcome.class, row.getString(2)) == Outcome.IN_FORCE;
            (inForce ? changes : suggestions)
                    .add(new Change(
                            constant(Phase.class, row.getString(3)),
                            new Span(row.getInt(4), row.getInt(5)),
                            row.getString(6),
                            row.getString(7),
                            evidence(row, 8)));
        }

        void addPart(ResultSet row) throws SQLException {
            parts.add(new Part(
                    constant(Role.class, row.getString(2)),
                    row.getBoolean(3),
                    row.getString(4),
                    Compact.spans(row.getString(5)),
                    Compact.spans(row.getString(6)),
                    Compact.breaks(row.getString(7)),
                    evidence(row, 8)));
        }

        void addFact(ResultSet row) throws SQLException {
            Field field = constant(Field.class, row.getString(2));
            @Nullable String chosenBecause = row.getString(4);
            if (chosenBecause != null) {
                reasons.put(field, chosenBecause);
            }
            @Nullable String given = row.getString(8);
            Anchor anchor = given == null ? new Span(row.getInt(6), row.getInt(7)) : new Given(given, row.getString(9));
            facts.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(new Fact(
                            constant(Phase.class, row.getString(5)),
                            anchor,
                            field,
                            row.getString(3),
                            evidence(row, 10)));
        }

        StoredRecord toRecord() {
            changes.sort(BY_SPAN);
            suggestions.sort(BY_SPAN);
            Map<Field, Candidates> fields = new EnumMap<>(Field.class);
            facts.forEach((field, ranked) ->
                    fields.put(field, new Candidates(field, ranked, reasons.getOrDefault(field, ""))));
            Article article = new Article(sourceLength, fields, parts, changes, suggestions, diagnostics);
            return new StoredRecord(
                    names[0], names[1], names[2], names[3], names[4], names[5], names[6], runId, cleanedAt, fetched,
                    place, article, rulings);
        }
    }
}
