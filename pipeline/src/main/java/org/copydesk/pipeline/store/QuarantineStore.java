package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The documents that were set aside, each with its reason and its bytes. Thread-safe. */
public final class QuarantineStore {
    private static final String SELECT =
            "SELECT q.document_id, d.uri, COALESCE(q.payload_id, '') AS payload_id, q.stage,"
                    + " q.reason, q.attempts, q.first_seen, q.last_seen FROM quarantine q JOIN document d ON d.id = q.document_id";

    private final Rows rows;
    private final Clock clock;

    public QuarantineStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /**
     * Sets documents aside, once more if they are already; what one run finds out twice, since it was cut off between, counts once.
     * The caller holds the transaction.
     */
    public void put(long runId, List<CleaningFailure> failures) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, CleaningFailure> last = new LinkedHashMap<>();
        failures.forEach(failure -> last.put(failure.documentId(), failure));
        List<Row> again = new ArrayList<>();
        rows.forEach(
                "SELECT document_id, CASE WHEN run_id = :run THEN attempts ELSE attempts + 1 END AS attempts FROM quarantine"
                        + " WHERE document_id IN (:ids)",
                last.keySet(),
                Map.of("run", runId),
                row -> {
                    CleaningFailure failure = Objects.requireNonNull(last.remove(row.getString("document_id")));
                    again.add(Row.of(failure, row.getInt("attempts"), now, runId));
                });
        rows.batch(
                "UPDATE quarantine SET payload_id = :payload_id, stage = :stage, reason = :reason, attempts = :attempts,"
                        + " last_seen = :last_seen, run_id = :run_id WHERE document_id = :document_id",
                again,
                rows::values);
        rows.insert(
                "quarantine",
                last.values().stream().map(one -> Row.of(one, 1, now, runId)).toList());
    }

    /** Takes documents out again: they were cleaned after all. */
    public void release(List<String> documentIds) {
        rows.update("DELETE FROM quarantine WHERE document_id IN (:ids)", documentIds, Map.of());
    }

    public Optional<Quarantined> find(String documentId) {
        return rows.find(Quarantined.class, SELECT + " WHERE q.document_id = :id", "id", documentId);
    }

    public long count() {
        return rows.number("SELECT COUNT(*) FROM quarantine");
    }

    /** Why a document is in quarantine, by its id, its URI, or the end of its URI after a slash. */
    public Optional<String> reason(String name) {
        return rows.sql(
                        "SELECT reason FROM quarantined WHERE id = :name OR uri = :name OR RIGHT(uri, :length) = :end"
                                + Rows.first(1),
                        "name",
                        name)
                .param("length", name.length() + 1)
                .param("end", "/" + name)
                .query(String.class)
                .optional();
    }

    /** All of them, by URI. */
    public List<Quarantined> all() {
        return rows.list(Quarantined.class, SELECT + " ORDER BY d.uri");
    }

    /**
     * Those that were set aside last, the latest first.
     *
     * @param after the document after which to go on; empty, or no longer there, for the first ones
     * @param most how many
     */
    public List<Quarantined> latest(String after, int most) {
        String some = " ORDER BY q.last_seen DESC, q.document_id DESC" + Rows.first(most);
        String beyond = " WHERE q.last_seen <= :seen AND (q.last_seen < :seen OR q.document_id < :id)";
        return find(after)
                .map(last -> rows.sql(SELECT + beyond + some, "seen", last.lastSeen())
                        .param("id", last.documentId()))
                .orElseGet(() -> rows.sql(SELECT + some))
                .query(rows.as(Quarantined.class))
                .list();
    }

    /** Those that a run set aside, by URI. */
    public List<Quarantined> ofRun(long runId) {
        return rows.list(Quarantined.class, SELECT + " WHERE q.run_id = :run ORDER BY d.uri", "run", runId);
    }

    /** Why a run set documents aside, the most frequent first; reasons that differ in numbers alone are one. */
    public List<QuarantineReason> reasons(long runId) {
        Map<String, QuarantineReason> reasons = new LinkedHashMap<>();
        ofRun(runId).stream()
                .map(one -> QuarantineReason.of(one.stage(), one.reason(), one.uri()))
                .forEach(one -> reasons.merge(one.kind(), one, QuarantineReason::and));
        return reasons.values().stream()
                .sorted(Comparator.comparingLong(QuarantineReason::documents).reversed())
                .toList();
    }

    /**
     * Those that a person chooses, by URI.
     *
     * @param reason a part of the reason, in any case, or empty for any
     * @param stage the stage, or empty for any
     * @param names ids or URIs of documents, or none for all
     */
    public List<Quarantined> chosen(String reason, String stage, Collection<String> names) {
        String part = reason.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(one -> one.reason().toLowerCase(Locale.ROOT).contains(part))
                .filter(one -> stage.isEmpty() || one.stage().equals(stage))
                .filter(one -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(one, name)))
                .toList();
    }

    private record Row(
            String documentId,
            @Nullable String payloadId,
            String stage,
            String reason,
            int attempts,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            long runId) {
        static Row of(CleaningFailure failure, int attempts, OffsetDateTime now, long runId) {
            String reason = Storable.text(failure.reason());
            return new Row(
                    failure.documentId(), failure.payloadId(), failure.stage(), reason, attempts, now, now, runId);
        }
    }

    private static boolean isCalled(Quarantined one, String name) {
        return one.documentId().equals(name) || one.uri().equals(name);
    }
}
