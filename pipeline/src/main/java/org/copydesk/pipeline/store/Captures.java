package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what runs fetched, one capture a document and run. Thread-safe. */
record Captures(Rows rows) {
    /** Those apart whose record was made with other decisions than hold now. */
    private static final String RULED_OTHERWISE = " AND NOT EXISTS (SELECT 1 FROM ruling r"
            + " WHERE r.document_id = c.document_id AND r.undoes IS NULL"
            + " AND (CASE WHEN EXISTS (SELECT 1 FROM ruling u WHERE u.undoes = r.id) THEN 1 ELSE 0 END)"
            + " = (CASE WHEN EXISTS (SELECT 1 FROM ruling_fit f WHERE f.ruling_id = r.id) THEN 1 ELSE 0 END))";

    /** Those alone whose record is whole: who deletes rows by hand takes the article, or what lists it, away from a record. */
    private static final String WHOLE = " AND EXISTS (SELECT 1 FROM article a WHERE a.document_id = c.document_id)"
            + " AND EXISTS (SELECT 1 FROM listing l WHERE l.document_id = c.document_id)";

    /** What a run received in some places one after the other. */
    private static final String FORMER =
            " WHERE c.run_id = :former AND c.ordinal >= :formerFirst AND c.ordinal < :formerEnd AND NOT c.again";

    /** Of a {@code capture c} and its {@code document d}. */
    static final String COLUMNS = "c.ordinal, c.document_id, d.uri, c.payload_id, c.place, c.fetched_at AS fetched,"
            + " c.outcome = 'quarantined' AS refused";

    /**
     * Notes what was fetched, but for what gives way to another capture of the same document in this run. What was noted before with
     * the same bytes goes on as it was; what stands for the same bytes and fingerprint as its record is unchanged.
     *
     * @return those that are now
     */
    Set<Capture> note(long runId, List<Capture> captures, String fingerprint, OffsetDateTime now) {
        Map<String, Capture> standing = new LinkedHashMap<>();
        captures.forEach(
                one -> standing.merge(one.documentId(), one, (known, next) -> known.givesWayTo(next) ? next : known));
        addDocuments(standing.values(), now);
        Map<String, Capture> fresh = replace(runId, standing);
        Set<String> unchanged = unchanged(fresh, fingerprint);
        rows.insert(
                "capture",
                fresh.values().stream()
                        .map(one -> new CaptureRow(
                                runId,
                                one.documentId(),
                                one.payloadId(),
                                one.ordinal(),
                                one.fetched(),
                                one.place(),
                                unchanged.contains(one.documentId()) ? CaptureStatus.UNCHANGED : CaptureStatus.PENDING))
                        .toList());
        rows.update("DELETE FROM quarantine WHERE document_id IN (:ids)", unchanged, Map.of());
        return new HashSet<>(standing.values());
    }

    /**
     * Notes what a former run received: in one statement what nothing else in this run gives way to, the rest as if it were fetched.
     * What is unchanged has the bytes of its record, and names none: of all that is written of a capture, the index of bytes costs most.
     */
    void takeOver(long runId, InputFileStore.Captured former, long first, String fingerprint, OffsetDateTime now) {
        Map<String, Object> places = Map.of(
                "run",
                runId,
                "former",
                former.runId(),
                "formerFirst",
                former.first(),
                "formerEnd",
                former.first() + former.count(),
                "fingerprint",
                fingerprint,
                "further",
                first - former.first(),
                "first",
                first,
                "end",
                first + former.count());
        List<Capture> again = rows.sql(
                        "SELECT c.ordinal + :further AS ordinal, c.document_id, d.uri, c.payload_id, c.place,"
                                + " c.fetched_at AS fetched, FALSE AS refused"
                                + " FROM capture c JOIN document d ON d.id = c.document_id" + FORMER
                                + " AND EXISTS (SELECT 1 FROM capture h WHERE h.run_id = :run AND h.document_id = c.document_id)"
                                + " ORDER BY c.run_id, c.ordinal")
                .params(places)
                .query(rows.as(Capture.class))
                .list();
        rows.sql("INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, outcome)"
                        + " SELECT :run, c.document_id, CASE WHEN x.document_id IS NULL THEN c.payload_id END,"
                        + " c.ordinal + :further, c.fetched_at, c.place,"
                        + " CASE WHEN x.document_id IS NULL THEN 'pending' ELSE 'unchanged' END"
                        + " FROM capture c LEFT JOIN cleaning x ON x.document_id = c.document_id"
                        + " AND x.payload_id = c.payload_id AND x.fingerprint = :fingerprint" + RULED_OTHERWISE + WHOLE
                        + FORMER
                        + " AND NOT EXISTS (SELECT 1 FROM capture h WHERE h.run_id = :run AND h.document_id = c.document_id)"
                        + " ORDER BY c.document_id")
                .params(places)
                .update();
        rows.sql("DELETE FROM quarantine WHERE EXISTS (SELECT 1 FROM capture c WHERE c.run_id = :run"
                        + " AND c.document_id = quarantine.document_id AND c.ordinal >= :first AND c.ordinal < :end"
                        + " AND c.outcome = 'unchanged')")
                .params(places)
                .update();
        if (!again.isEmpty()) {
            note(runId, again, fingerprint, now);
        }
    }

    private void addDocuments(Collection<Capture> captures, OffsetDateTime now) {
        Map<String, Capture> unknown = new LinkedHashMap<>();
        captures.forEach(one -> unknown.put(one.documentId(), one));
        rows.forEach(
                "SELECT id FROM document WHERE id IN (:ids)",
                unknown.keySet(),
                row -> unknown.remove(row.getString("id")));
        rows.batch(
                "INSERT INTO document (id, uri, first_seen) VALUES (:id, :uri, :now)",
                unknown.values(),
                one -> Map.of("id", one.documentId(), "uri", Storable.text(one.uri()), "now", now));
    }

    /** Takes out whatever gives way to another, here or in the store; returns what is not noted with these bytes. */
    private Map<String, Capture> replace(long runId, Map<String, Capture> standing) {
        Map<String, Capture> fresh = new LinkedHashMap<>(standing);
        List<Capture> moved = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        rows.forEach(
                // By way of the documents: for a list of ids and a run H2 reads all captures of the run.
                "SELECT " + COLUMNS + " FROM document d JOIN capture c ON c.document_id = d.id AND c.run_id = :run"
                        + " WHERE d.id IN (:ids)",
                standing.keySet(),
                Map.of("run", runId),
                row -> {
                    Capture known = rows.read(row, Capture.class);
                    Capture next = Objects.requireNonNull(standing.get(known.documentId()));
                    if (!known.givesWayTo(next)) {
                        standing.remove(next.documentId());
                        fresh.remove(next.documentId());
                    } else if (known.payloadId() != null && known.payloadId().equals(next.payloadId())) {
                        fresh.remove(next.documentId());
                        moved.add(next);
                    } else {
                        replaced.add(next.documentId());
                    }
                });
        rows.batch(
                "DELETE FROM capture WHERE run_id = :run AND document_id = :id",
                replaced,
                id -> Map.of("run", runId, "id", id));
        rows.batch(
                "UPDATE capture SET ordinal = :ordinal, fetched_at = :fetched, place = :place"
                        + " WHERE run_id = :run AND document_id = :document_id",
                moved,
                next -> {
                    Map<String, @Nullable Object> values = rows.values(next);
                    values.put("run", runId);
                    return values;
                });
        return fresh;
    }

    /** The documents whose record stands for the same bytes and fingerprint. */
    private Set<String> unchanged(Map<String, Capture> captures, String fingerprint) {
        Set<String> unchanged = new HashSet<>();
        rows.forEach(
                "SELECT c.document_id, c.payload_id FROM cleaning c WHERE c.fingerprint = :fingerprint"
                        + " AND c.document_id IN (:ids)" + RULED_OTHERWISE + WHOLE,
                captures.keySet(),
                Map.of("fingerprint", fingerprint),
                row -> {
                    Capture capture = Objects.requireNonNull(captures.get(row.getString("document_id")));
                    if (row.getString("payload_id").equals(capture.payloadId())) {
                        unchanged.add(capture.documentId());
                    }
                });
        return unchanged;
    }

    /** Lets a run clean what is in quarantine again, with what was said of it when it was fetched. */
    void noteQuarantined(long runId, List<Quarantined> documents) {
        note(
                "SELECT :run, q.document_id, q.payload_id, :ordinal, c.fetched_at, c.place,"
                        + " 'pending' FROM quarantine q"
                        + " LEFT JOIN capture c ON c.run_id = q.run_id AND c.document_id = q.document_id"
                        + " WHERE q.document_id = :id",
                runId,
                documents.stream().map(Quarantined::documentId).toList());
    }

    /** Lets a run clean documents again as their records have them; those whose record is gone, from the bytes that it came from. */
    void noteAgain(long runId, List<String> documentIds) {
        note(
                "SELECT :run, c.document_id, c.payload_id, :ordinal, c.fetched_at, c.place, 'pending' FROM cleaning c"
                        + " WHERE c.document_id = :id",
                runId,
                documentIds);
        note(
                "SELECT :run, c.document_id, c.payload_id, :ordinal, c.fetched_at, c.place, 'pending'"
                        + " FROM capture c WHERE c.document_id = :id"
                        + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.document_id = c.document_id)"
                        + " AND c.run_id = (SELECT MAX(l.run_id) FROM capture l WHERE l.document_id = c.document_id"
                        + " AND l.payload_id IS NOT NULL AND l.outcome IN ('cleaned', 'unchanged'))",
                runId,
                documentIds);
    }

    private void note(String select, long runId, List<String> documentIds) {
        List<Map<String, Object>> places = new ArrayList<>();
        documentIds.forEach(id -> places.add(Map.of("run", runId, "ordinal", (long) places.size(), "id", id)));
        rows.batch(
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, outcome) " + select,
                places,
                one -> one);
    }

    /** A row of {@code capture}. */
    private record CaptureRow(
            long runId,
            String documentId,
            @Nullable String payloadId,
            long ordinal,
            @Nullable Instant fetchedAt,
            @Nullable String place,
            CaptureStatus outcome) {}
}
