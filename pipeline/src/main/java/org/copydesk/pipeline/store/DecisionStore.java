package org.copydesk.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What people decided about documents. Rows are only ever added: a decision and its undo are a row each, and no method changes or
 * takes away one. Thread-safe.
 */
public final class DecisionStore {
    private static final String UNDO = "undo";

    /** Of the columns of {@code ruling} those that a {@link ManualDecision} is made of. */
    private static final String COLUMNS =
            "r.decision, r.phase, r.field, r.quoted, r.prefix, r.suffix, r.start_offset," + " r.after_text, r.rule";

    private static final String SELECT = "SELECT v.number, v.id, v.uri, v.decided_by, v.decided_at, v.note, v.state,"
            + " COALESCE(v.trouble, '') AS trouble, v.start_offset AS fit_start, v.end_offset AS fit_end,"
            + " COALESCE(v.undone_by, '') AS undone_by, " + COLUMNS
            + " FROM rulings v JOIN ruling r ON r.id = v.number";

    private final Rows rows;
    private final Clock clock;

    public DecisionStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /**
     * Writes down a decision; its number is given here.
     *
     * @param by who decided
     * @param note why, or empty
     */
    public ManualDecision add(String documentId, ManualDecision decision, String by, String note) {
        return add(documentId, decision, by, OffsetDateTime.now(clock), note);
    }

    /**
     * Writes down decisions that were made elsewhere, but for those that are here already, taken back or not; returns how many are new.
     * The caller holds the transaction.
     */
    public int takeOver(List<StoredDecision> decisions) {
        Set<Object> known = new HashSet<>();
        Map<String, String> uris = new LinkedHashMap<>();
        decisions.forEach(one -> uris.put(one.documentId(), one.uri()));
        rows.forEach(
                SELECT + " WHERE v.id IN (:ids)",
                uris.keySet(),
                row -> known.add(stored(row).sameness()));
        rows.forEach(
                "SELECT id FROM document WHERE id IN (:ids)",
                Set.copyOf(uris.keySet()),
                row -> uris.remove(row.getString("id")));
        OffsetDateTime now = OffsetDateTime.now(clock);
        rows.batch(
                "INSERT INTO document (id, uri, first_seen) VALUES (:id, :uri, :now)",
                uris.entrySet(),
                one -> Map.of("id", one.getKey(), "uri", Storable.text(one.getValue()), "now", now));
        int before = known.size();
        for (StoredDecision one : decisions) {
            if (known.add(one.sameness())) {
                add(one.documentId(), one.decision(), one.by(), one.at(), one.note());
            }
        }
        return known.size() - before;
    }

    private ManualDecision add(String documentId, ManualDecision decision, String by, OffsetDateTime at, String note) {
        Quote quote = decision.quote();
        Field field = decision.field();
        return decision.numbered(insert(new Entry(
                documentId,
                decision.kind().label(),
                null,
                name(by),
                at,
                Storable.text(note),
                decision.phase().name(),
                Storable.text(quote.exact()),
                Storable.text(quote.prefix()),
                Storable.text(quote.suffix()),
                quote.start(),
                Storable.text(decision.after()),
                field == null ? "" : field.label(),
                decision.rule())));
    }

    /** Writes down that a decision is taken back. */
    public void addUndo(StoredDecision undone, String by, String note) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        insert(new Entry(
                undone.documentId(),
                UNDO,
                undone.number(),
                name(by),
                now,
                Storable.text(note),
                "",
                "",
                "",
                "",
                0,
                "",
                "",
                ""));
    }

    /**
     * Writes down that all decisions about what a rule said are taken back; returns how many. The caller holds the transaction, in
     * which nobody else decides about their documents.
     */
    public int undoRule(String rule, String by, String note) {
        rows.sql(
                        "SELECT id FROM document WHERE id IN (SELECT document_id FROM ruling WHERE rule = :rule)"
                                + " ORDER BY id FOR UPDATE",
                        "rule",
                        rule)
                .query(row -> {});
        return rows.sql(
                        "INSERT INTO ruling (document_id, decision, undoes, decided_by, decided_at, note, phase, quoted, prefix, suffix,"
                                + " start_offset, after_text, field, rule)"
                                + " SELECT r.document_id, 'undo', r.id, :by, :now, :note, '', '', '', '', 0, '', '', '' FROM ruling r"
                                + " WHERE r.rule = :rule AND r.undoes IS NULL AND NOT EXISTS"
                                + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) ORDER BY r.id",
                        "by",
                        name(by))
                .param("now", OffsetDateTime.now(clock))
                .param("note", Storable.text(note))
                .param("rule", rule)
                .update();
    }

    /** The documents whose records were made with decisions about a rule that are taken back by now, by their ids. */
    public List<String> madeWithUndone(String rule) {
        return rows.list(
                String.class,
                "SELECT DISTINCT f.document_id FROM ruling_fit f JOIN ruling r ON r.id = f.ruling_id"
                        + " JOIN ruling u ON u.undoes = r.id WHERE r.rule = :rule ORDER BY f.document_id",
                "rule",
                rule);
    }

    private static String name(String by) {
        String name = Storable.text(by);
        return name.substring(0, Math.min(StoredDecision.LONGEST_NAME, name.length()));
    }

    private long insert(Entry entry) {
        return rows.insertNumbered("ruling", entry);
    }

    /** The decisions about documents that were not taken back, by document, in the order of their numbers. */
    public Map<String, List<ManualDecision>> of(Collection<String> documentIds) {
        Map<String, List<ManualDecision>> found = new LinkedHashMap<>();
        rows.forEach(
                "SELECT r.id AS number, r.document_id, " + COLUMNS
                        + " FROM ruling r WHERE r.undoes IS NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) AND r.document_id IN (:ids) ORDER BY r.id",
                documentIds,
                row -> found.computeIfAbsent(row.getString("document_id"), id -> new ArrayList<>())
                        .add(decision(row)));
        return found;
    }

    /** The same of one document. */
    public List<ManualDecision> of(String documentId) {
        return of(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /** A decision by its number. */
    public Optional<StoredDecision> find(long number) {
        return list(rows.sql(SELECT + " WHERE v.number = :number", "number", number)).stream()
                .findFirst();
    }

    /** All decisions about a document, those taken back included, the latest first. */
    public List<StoredDecision> ofDocument(String documentId) {
        return list(rows.sql(SELECT + " WHERE v.id = :id ORDER BY v.number DESC", "id", documentId));
    }

    /** The decisions of some numbers. */
    static List<StoredDecision> read(Rows rows, Collection<Long> numbers) {
        List<StoredDecision> found = new ArrayList<>();
        rows.forEach(SELECT + " WHERE v.number IN (:ids)", numbers, row -> found.add(stored(row)));
        return found;
    }

    /** The decisions about documents that were not taken back, with what became of them, in the order of their numbers. */
    static void forEach(Rows rows, Collection<String> documentIds, Consumer<StoredDecision> action) {
        rows.forEach(
                SELECT + " WHERE v.state <> 'undone' AND v.id IN (:ids) ORDER BY v.number",
                documentIds,
                row -> action.accept(stored(row)));
    }

    /** All decisions about what a rule said, those taken back included, the latest first. */
    public List<StoredDecision> ofRule(String rule, int most) {
        return list(rows.sql(SELECT + " WHERE v.rule = :rule ORDER BY v.number DESC" + Rows.first(most), "rule", rule));
    }

    /** Hands out all decisions, the earliest first. */
    public void forEach(Consumer<StoredDecision> action) {
        rows.sql(SELECT + " WHERE v.number > :none ORDER BY v.number", "none", 0L)
                .query(row -> {
                    action.accept(stored(row));
                });
    }

    /** The latest decisions. */
    public List<StoredDecision> latest(int most) {
        return list(rows.sql(SELECT + " ORDER BY v.number DESC" + Rows.first(most)));
    }

    /** The decisions of people on what each rule said: those that were not taken back, pinned values apart. */
    public Map<String, RuleCounts> countsByRule() {
        Map<String, RuleCounts> all = new LinkedHashMap<>();
        rows.sql("SELECT r.rule, SUM(CASE WHEN r.decision = 'reject' THEN 0 ELSE 1 END) AS kept,"
                        + " SUM(CASE WHEN r.decision = 'reject' THEN 1 ELSE 0 END) AS rejected FROM ruling r"
                        + " WHERE r.decision IN ('keep', 'accept', 'reject') AND r.rule <> '' AND NOT EXISTS"
                        + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id) GROUP BY r.rule ORDER BY r.rule")
                .query(row -> {
                    all.put(row.getString("rule"), new RuleCounts(row.getLong("kept"), row.getLong("rejected")));
                });
        return all;
    }

    private static List<StoredDecision> list(StatementSpec query) {
        return query.query((row, n) -> stored(row)).list();
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        Integer start = row.getObject("fit_start", Integer.class);
        return new StoredDecision(
                decision(row),
                row.getString("id"),
                row.getString("uri"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("note"),
                StoredDecision.State.of(row.getString("state")),
                row.getString("trouble"),
                start == null ? null : new Span(start, row.getInt("fit_end")),
                row.getString("undone_by"));
    }

    private static ManualDecision decision(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new ManualDecision(
                row.getLong("number"),
                DecisionKind.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                Phase.valueOf(row.getString("phase")),
                new Quote(
                        row.getString("quoted"),
                        row.getString("prefix"),
                        row.getString("suffix"),
                        row.getInt("start_offset")),
                row.getString("after_text"),
                field.isEmpty() ? null : Field.valueOf(field.toUpperCase(Locale.ROOT)),
                row.getString("rule"));
    }

    /** A row of {@code ruling}, but for its number. */
    private record Entry(
            String documentId,
            String decision,
            @Nullable Long undoes,
            String decidedBy,
            OffsetDateTime decidedAt,
            String note,
            String phase,
            String quoted,
            String prefix,
            String suffix,
            int startOffset,
            String afterText,
            String field,
            String rule) {}

    /**
     * The decisions of people on what a rule said.
     *
     * @param right how many of its changes and suggestions were kept or accepted
     * @param wrong how many were rejected
     */
    public record RuleCounts(long right, long wrong) {
        /** Nobody decided. */
        public static final RuleCounts NONE = new RuleCounts(0, 0);
    }
}
