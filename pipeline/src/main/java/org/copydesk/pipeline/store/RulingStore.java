package org.copydesk.pipeline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.core.mark.Decision;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Quote;
import org.copydesk.core.mark.Ruling;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * What people decided about documents. Rows are only ever added: a decision and its undo are a row each, and no method changes or
 * takes away one. Thread-safe.
 */
public final class RulingStore {
    private static final int NAME = 200;

    private static final String SELECT =
            "SELECT v.number, v.id, v.uri, v.decision, v.phase, v.field, r.quoted, r.prefix, r.suffix,"
                    + " r.start_offset, v.after_text, v.rule, v.decided_by, v.decided_at, v.note, v.state, v.trouble, v.start_offset,"
                    + " v.end_offset, v.undone_by FROM rulings v JOIN ruling r ON r.id = v.number";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public RulingStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down a decision; its number is given here.
     *
     * @param by who decided
     * @param note why, or empty
     */
    public Ruling add(String documentId, Ruling ruling, String by, String note) {
        Quote quote = ruling.quote();
        Field field = ruling.field();
        return ruling.numbered(insert(
                documentId,
                ruling.decision().label(),
                null,
                by,
                note,
                ruling.phase().name(),
                Storable.text(quote.exact()),
                Storable.text(quote.prefix()),
                Storable.text(quote.suffix()),
                quote.start(),
                Storable.text(ruling.after()),
                field == null ? "" : field.label(),
                ruling.rule()));
    }

    /** Writes down that a decision is taken back. */
    public void addUndo(StoredRuling undone, String by, String note) {
        insert(undone.documentId(), "undo", undone.number(), by, note, "", "", "", "", 0, "", "", "");
    }

    /**
     * Writes down that all decisions about what a rule said are taken back; returns how many. The caller holds the transaction, in
     * which nobody else decides about their documents.
     */
    public int undoRule(String rule, String by, String note) {
        jdbc.query(
                "SELECT id FROM document WHERE id IN (SELECT document_id FROM ruling WHERE rule = ?) ORDER BY id FOR UPDATE",
                row -> {},
                rule);
        return jdbc.update(
                "INSERT INTO ruling (document_id, decision, undoes, decided_by, decided_at, note, phase, quoted, prefix, suffix,"
                        + " start_offset, after_text, field, rule)"
                        + " SELECT r.document_id, 'undo', r.id, ?, ?, ?, '', '', '', '', 0, '', '', '' FROM ruling r"
                        + " WHERE r.rule = ? AND r.undoes IS NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) ORDER BY r.id",
                name(by),
                OffsetDateTime.now(clock),
                Storable.text(note),
                rule);
    }

    /** The documents whose records were made with decisions about a rule that are taken back by now, by their ids. */
    public List<String> madeWithUndone(String rule) {
        return Rows.strings(
                jdbc,
                "SELECT DISTINCT f.document_id FROM ruling_fit f JOIN ruling r ON r.id = f.ruling_id"
                        + " JOIN ruling u ON u.undoes = r.id WHERE r.rule = ? ORDER BY f.document_id",
                rule);
    }

    private static String name(String by) {
        String name = Storable.text(by);
        return name.substring(0, Math.min(NAME, name.length()));
    }

    private long insert(
            String documentId, String decision, @Nullable Long undoes, String by, String note, Object... subject) {
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO ruling (document_id, decision, undoes, decided_by, decided_at, note, phase, quoted,"
                                    + " prefix, suffix, start_offset, after_text, field, rule)"
                                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                            new String[] {"id"});
                    int at = 1;
                    insert.setString(at++, documentId);
                    insert.setString(at++, decision);
                    insert.setObject(at++, undoes, java.sql.Types.BIGINT);
                    insert.setString(at++, name(by));
                    insert.setObject(at++, OffsetDateTime.now(clock));
                    insert.setString(at++, Storable.text(note));
                    for (Object value : subject) {
                        insert.setObject(at++, value);
                    }
                    return insert;
                },
                number);
        return Objects.requireNonNull(number.getKey()).longValue();
    }

    /** The decisions about documents that were not taken back, by document, in the order of their numbers. */
    public Map<String, List<Ruling>> of(Collection<String> documentIds) {
        Map<String, List<Ruling>> found = new LinkedHashMap<>();
        Rows.forEach(
                jdbc,
                "SELECT r.id, r.document_id, '', r.decision, r.phase, r.field, r.quoted, r.prefix, r.suffix, r.start_offset,"
                        + " r.after_text, r.rule FROM ruling r WHERE r.undoes IS NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) AND r.document_id IN (?) ORDER BY r.id",
                documentIds,
                row -> {
                    found.computeIfAbsent(row.getString(2), id -> new ArrayList<>())
                            .add(ruling(row));
                });
        return found;
    }

    /** The same of one document. */
    public List<Ruling> of(String documentId) {
        return of(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /** A decision by its number. */
    public Optional<StoredRuling> find(long number) {
        return list(" WHERE v.number = ?", number).stream().findFirst();
    }

    /** All decisions about a document, those taken back included, the latest first. */
    public List<StoredRuling> ofDocument(String documentId) {
        return list(" WHERE v.id = ? ORDER BY v.number DESC", documentId);
    }

    /** The decisions about documents that were not taken back, with what became of them, in the order of their numbers. */
    static void forEach(JdbcTemplate jdbc, Collection<String> documentIds, Consumer<StoredRuling> action) {
        Rows.forEach(
                jdbc,
                SELECT + " WHERE v.state <> 'undone' AND v.id IN (?) ORDER BY v.number",
                documentIds,
                row -> action.accept(stored(row)));
    }

    /** All decisions about what a rule said, those taken back included, the latest first. */
    public List<StoredRuling> ofRule(String rule, int most) {
        return list(" WHERE v.rule = ? ORDER BY v.number DESC FETCH FIRST " + most + " ROWS ONLY", rule);
    }

    /** The latest decisions. */
    public List<StoredRuling> latest(int most) {
        return list(" ORDER BY v.number DESC FETCH FIRST " + most + " ROWS ONLY");
    }

    /** How people judged what rules said, by rule: decisions that were not taken back, pinned values apart. */
    public Map<String, Judged> judged() {
        Map<String, Judged> all = new LinkedHashMap<>();
        jdbc.query(
                "SELECT r.rule, SUM(CASE WHEN r.decision = 'reject' THEN 0 ELSE 1 END),"
                        + " SUM(CASE WHEN r.decision = 'reject' THEN 1 ELSE 0 END) FROM ruling r"
                        + " WHERE r.decision IN ('keep', 'accept', 'reject') AND r.rule <> '' AND NOT EXISTS"
                        + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) GROUP BY r.rule ORDER BY r.rule",
                row -> {
                    all.put(row.getString(1), new Judged(row.getLong(2), row.getLong(3)));
                });
        return all;
    }

    private List<StoredRuling> list(String where, Object... values) {
        return jdbc.query(SELECT + where, (row, n) -> stored(row), values);
    }

    private static StoredRuling stored(ResultSet row) throws SQLException {
        String trouble = row.getString(17);
        int start = row.getInt(18);
        Span span = row.wasNull() ? null : new Span(start, row.getInt(19));
        String undoneBy = row.getString(20);
        return new StoredRuling(
                ruling(row),
                row.getString(2),
                row.getString(3),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class),
                row.getString(15),
                StoredRuling.State.of(row.getString(16)),
                trouble == null ? "" : trouble,
                span,
                undoneBy == null ? "" : undoneBy);
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        String field = row.getString(6);
        return new Ruling(
                row.getLong(1),
                Decision.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                Phase.valueOf(row.getString(5)),
                new Quote(row.getString(7), row.getString(8), row.getString(9), row.getInt(10)),
                row.getString(11),
                field.isEmpty() ? null : Field.valueOf(field.toUpperCase(Locale.ROOT)),
                row.getString(12));
    }

    /**
     * How people judged what a rule said.
     *
     * @param right how many of its changes and suggestions were kept or accepted
     * @param wrong how many were rejected
     */
    public record Judged(long right, long wrong) {
        /** Nobody judged. */
        public static final Judged NONE = new Judged(0, 0);
    }
}
