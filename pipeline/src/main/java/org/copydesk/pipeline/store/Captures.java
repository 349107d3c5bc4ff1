package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes what runs fetched, one capture a document and run. Thread-safe. */
final class Captures {
    /** Those apart whose record was made with other decisions than hold now. */
    private static final String RULED_OTHERWISE = " AND NOT EXISTS (SELECT 1 FROM ruling r"
            + " WHERE r.document_id = c.document_id AND r.undoes IS NULL"
            + " AND (CASE WHEN EXISTS (SELECT 1 FROM ruling u WHERE u.undoes = r.id) THEN 1 ELSE 0 END)"
            + " = (CASE WHEN EXISTS (SELECT 1 FROM ruling_fit f WHERE f.ruling_id = r.id) THEN 1 ELSE 0 END))";

    /** Those alone whose record is whole: who deletes rows by hand takes the article, or what lists it, away from a record. */
    private static final String WHOLE = " AND EXISTS (SELECT 1 FROM article a WHERE a.document_id = c.document_id)"
            + " AND EXISTS (SELECT 1 FROM listing l WHERE l.document_id = c.document_id)";

    /** What a run received in some places one after the other. */
    private static final String FORMER = " WHERE c.run_id = ? AND c.ordinal >= ? AND c.ordinal < ? AND NOT c.again";

    private final JdbcTemplate jdbc;

    Captures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what was fetched, but for what gives way to another capture of the same document in this run. What was noted before with
     * the same bytes goes on as it was; what stands for the same bytes and fingerprint as its record is unchanged.
     *
     * @return those that stand now
     */
    Noted note(long runId, List<Capture> captures, String fingerprint, OffsetDateTime now) {
        Map<String, Capture> standing = new LinkedHashMap<>();
        captures.forEach(
                one -> standing.merge(one.documentId(), one, (known, next) -> known.givesWayTo(next) ? next : known));
        addDocuments(standing.values(), now);
        Map<String, Capture> fresh = weigh(runId, standing);
        Set<String> unchanged = unchanged(fresh, fingerprint);
        List<Object[]> rows = new ArrayList<>();
        fresh.values()
                .forEach(one -> rows.add(CleaningRows.row(
                        runId,
                        one.documentId(),
                        one.payloadId(),
                        one.ordinal(),
                        time(one),
                        one.place(),
                        one.weight(),
                        unchanged.contains(one.documentId()) ? "unchanged" : "pending")));
        Rows.batch(
                jdbc,
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, weight, outcome)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                rows);
        Rows.update(jdbc, "DELETE FROM quarantine WHERE document_id IN (?)", unchanged);
        return new Noted(new HashSet<>(standing.values()), unchanged.size());
    }

    /**
     * Notes what a former run received: in one statement what nothing else in this run gives way to, the rest as if it were fetched.
     * What is unchanged has the bytes of its record, and names none: of all that is written of a capture, the index of bytes costs most.
     */
    RunStore.TakenOver takeOver(
            long runId, InputFileStore.Captured former, long first, String fingerprint, OffsetDateTime now) {
        long end = former.first() + former.count();
        List<Capture> again = jdbc.query(
                "SELECT c.ordinal, c.document_id, d.uri, c.payload_id, c.place, c.fetched_at, c.weight"
                        + " FROM capture c JOIN document d ON d.id = c.document_id" + FORMER
                        + " AND EXISTS (SELECT 1 FROM capture h WHERE h.run_id = ? AND h.document_id = c.document_id)"
                        + " ORDER BY c.run_id, c.ordinal",
                (row, n) -> new Capture(
                        row.getLong(1) - former.first() + first,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row.getObject(6, OffsetDateTime.class)),
                        false,
                        row.getLong(7)),
                former.runId(),
                former.first(),
                end,
                runId);
        jdbc.update(
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, weight, outcome)"
                        + " SELECT ?, c.document_id, CASE WHEN x.document_id IS NULL THEN c.payload_id END, c.ordinal + ?,"
                        + " c.fetched_at, c.place, c.weight, CASE WHEN x.document_id IS NULL THEN 'pending' ELSE 'unchanged' END"
                        + " FROM capture c LEFT JOIN cleaning x ON x.document_id = c.document_id"
                        + " AND x.payload_id = c.payload_id AND x.fingerprint = ?" + RULED_OTHERWISE + WHOLE + FORMER
                        + " AND NOT EXISTS (SELECT 1 FROM capture h WHERE h.run_id = ? AND h.document_id = c.document_id)"
                        + " ORDER BY c.document_id",
                runId,
                first - former.first(),
                fingerprint,
                former.runId(),
                former.first(),
                end,
                runId);
        jdbc.update(
                "DELETE FROM quarantine WHERE EXISTS (SELECT 1 FROM capture c WHERE c.run_id = ?"
                        + " AND c.document_id = quarantine.document_id AND c.ordinal >= ? AND c.ordinal < ?"
                        + " AND c.outcome = 'unchanged')",
                runId,
                first,
                first + former.count());
        if (!again.isEmpty()) {
            note(runId, again, fingerprint, now);
        }
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(CASE WHEN outcome = 'unchanged' THEN 1 END), COALESCE(SUM(weight), 0) FROM capture"
                        + " WHERE run_id = ? AND ordinal >= ? AND ordinal < ?",
                (row, n) -> new RunStore.TakenOver(row.getInt(1), row.getLong(2)),
                runId,
                first,
                first + former.count()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private void addDocuments(Collection<Capture> captures, OffsetDateTime now) {
        Map<String, Capture> unknown = new LinkedHashMap<>();
        captures.forEach(one -> unknown.put(one.documentId(), one));
        Rows.forEach(
                jdbc,
                "SELECT id FROM document WHERE id IN (?)",
                List.copyOf(unknown.keySet()),
                row -> unknown.remove(row.getString(1)));
        List<Object[]> documents = new ArrayList<>();
        unknown.values().forEach(one -> documents.add(new Object[] {one.documentId(), Storable.text(one.uri()), now}));
        Rows.batch(jdbc, "INSERT INTO document (id, uri, first_seen) VALUES (?,?,?)", documents);
    }

    /** Takes out whatever gives way to another, here or in the store; returns what is not noted with these bytes. */
    private Map<String, Capture> weigh(long runId, Map<String, Capture> standing) {
        Map<String, Capture> fresh = new LinkedHashMap<>(standing);
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> replaced = new ArrayList<>();
        Rows.forEach(
                jdbc,
                // By way of the documents: for a list of ids and a run H2 reads all captures of the run.
                "SELECT c.document_id, c.payload_id, c.place, c.fetched_at, c.outcome FROM document d"
                        + " JOIN capture c ON c.document_id = d.id AND c.run_id = ? WHERE d.id IN (?)",
                List.copyOf(standing.keySet()),
                row -> {
                    Capture next = Objects.requireNonNull(standing.get(row.getString(1)));
                    OffsetDateTime fetched = row.getObject(4, OffsetDateTime.class);
                    Capture known = new Capture(
                            0,
                            next.documentId(),
                            next.uri(),
                            row.getString(2),
                            row.getString(3),
                            fetched == null ? null : fetched.toInstant(),
                            row.getString(5).equals("quarantined"),
                            0);
                    if (!known.givesWayTo(next)) {
                        standing.remove(next.documentId());
                        fresh.remove(next.documentId());
                    } else if (known.payloadId() != null && known.payloadId().equals(next.payloadId())) {
                        fresh.remove(next.documentId());
                        moved.add(CleaningRows.row(next.ordinal(), time(next), next.place(), runId, next.documentId()));
                    } else {
                        replaced.add(new Object[] {runId, next.documentId()});
                    }
                },
                runId);
        Rows.batch(jdbc, "DELETE FROM capture WHERE run_id = ? AND document_id = ?", replaced);
        Rows.batch(
                jdbc,
                "UPDATE capture SET ordinal = ?, fetched_at = ?, place = ? WHERE run_id = ? AND document_id = ?",
                moved);
        return fresh;
    }

    /** The documents whose record stands for the same bytes and fingerprint. */
    private Set<String> unchanged(Map<String, Capture> captures, String fingerprint) {
        Set<String> unchanged = new HashSet<>();
        Rows.forEach(
                jdbc,
                "SELECT c.document_id, c.payload_id FROM cleaning c WHERE c.fingerprint = ? AND c.document_id IN (?)"
                        + RULED_OTHERWISE + WHOLE,
                captures.keySet(),
                row -> {
                    Capture capture = Objects.requireNonNull(captures.get(row.getString(1)));
                    if (row.getString(2).equals(capture.payloadId())) {
                        unchanged.add(capture.documentId());
                    }
                },
                fingerprint);
        return unchanged;
    }

    private static @Nullable OffsetDateTime time(Capture capture) {
        return capture.fetched() == null ? null : capture.fetched().atOffset(ZoneOffset.UTC);
    }

    /** Lets a run clean what stands in quarantine again, with what was said of it when it was fetched. */
    void noteQuarantined(long runId, List<Quarantined> documents) {
        List<Object[]> rows = new ArrayList<>();
        for (Quarantined one : documents) {
            rows.add(new Object[] {runId, (long) rows.size(), one.documentId()});
        }
        Rows.batch(
                jdbc,
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, weight, outcome)"
                        + " SELECT ?, q.document_id, q.payload_id, ?, c.fetched_at, c.place, COALESCE(c.weight, 0),"
                        + " 'pending' FROM quarantine q"
                        + " LEFT JOIN capture c ON c.run_id = q.run_id AND c.document_id = q.document_id"
                        + " WHERE q.document_id = ?",
                rows);
    }

    /** Lets a run clean documents again as their records have them; those whose record is gone, from the bytes that it came from. */
    void noteAgain(long runId, List<String> documentIds) {
        List<Object[]> rows = new ArrayList<>();
        documentIds.forEach(id -> rows.add(new Object[] {runId, (long) rows.size(), id}));
        Rows.batch(
                jdbc,
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, outcome)"
                        + " SELECT ?, c.document_id, c.payload_id, ?, c.fetched_at, c.place, 'pending' FROM cleaning c"
                        + " WHERE c.document_id = ?",
                rows);
        Rows.batch(
                jdbc,
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, weight, outcome)"
                        + " SELECT ?, c.document_id, c.payload_id, ?, c.fetched_at, c.place, c.weight, 'pending'"
                        + " FROM capture c WHERE c.document_id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.document_id = c.document_id)"
                        + " AND c.run_id = (SELECT MAX(l.run_id) FROM capture l WHERE l.document_id = c.document_id"
                        + " AND l.payload_id IS NOT NULL AND l.outcome IN ('cleaned', 'unchanged'))",
                rows);
    }
}
