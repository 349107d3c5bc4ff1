package org.copydesk.pipeline.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what is old, few rows a transaction: never a record, nor what a record was made of. The caller holds the lease of the store.
 * Thread-safe.
 */
public final class RetentionStore {
    private static final int AT_ONCE = 200;
    /** More than the runs with which a site is compared. */
    private static final int RUNS_OF_SITE = 60;
    /** No record, former version, capture or quarantine is of these bytes, and nothing was learned from them. */
    private static final String USELESS = " NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.payload_id = p.id)"
            + " AND NOT EXISTS (SELECT 1 FROM former_version x WHERE x.payload_id = p.id)"
            + " AND NOT EXISTS (SELECT 1 FROM capture x WHERE x.payload_id = p.id)"
            + " AND NOT EXISTS (SELECT 1 FROM quarantine x WHERE x.payload_id = p.id)"
            + " AND NOT EXISTS (SELECT 1 FROM document x WHERE x.learned_payload_id = p.id)";

    private final Rows rows;
    private final TransactionTemplate inTransaction;

    public RetentionStore(DataSource dataSource, TransactionTemplate inTransaction) {
        this.rows = new Rows(dataSource);
        this.inTransaction = inTransaction;
    }

    /** Deletes former versions that were replaced before a time, and their bytes; returns how many. */
    public long versions(Instant before, Runnable check) {
        return repeat(check, () -> {
            List<Former> old = rows.list(
                    Former.class,
                    "SELECT document_id, number, payload_id FROM former_version WHERE replaced_at < :before"
                            + " ORDER BY replaced_at, document_id, number" + Rows.first(AT_ONCE),
                    "before",
                    utc(before));
            rows.batch(
                    "DELETE FROM former_version WHERE document_id = :document_id AND number = :number",
                    old,
                    rows::values);
            deleteUseless(old.stream().map(Former::payloadId));
            return old.size();
        });
    }

    /** Takes documents out of quarantine that were set aside last before a time, with their bytes; returns how many. */
    public long quarantine(Instant before, Runnable check) {
        return repeat(check, () -> {
            List<Old> old = rows.list(
                    Old.class,
                    "SELECT document_id, payload_id, FALSE AS needed FROM quarantine WHERE last_seen < :before"
                            + " ORDER BY last_seen, document_id" + Rows.first(AT_ONCE),
                    "before",
                    utc(before));
            rows.update(
                    "DELETE FROM quarantine WHERE document_id IN (:ids)",
                    old.stream().map(Old::documentId).toList(),
                    Map.of());
            deleteUseless(old.stream().map(Old::payloadId));
            return old.size();
        });
    }

    /**
     * Deletes what runs that ended before a time received, but for the captures that records and the quarantine come from, and then the
     * runs of which nothing is left; returns how many runs.
     */
    public long runs(Instant before, Runnable check) {
        for (long run :
                rows.list(Long.class, "SELECT id FROM run WHERE finished_at < :before", "before", utc(before))) {
            Progress progress = new Progress();
            repeat(check, () -> deleteCaptures(run, progress));
        }
        return repeat(check, () -> deleteRuns(before));
    }

    /** Looks at the next captures of a run; returns how many it looked at. */
    private int deleteCaptures(long run, Progress progress) {
        List<Old> seen = rows.sql(
                        "SELECT c.document_id, c.payload_id,"
                                + " EXISTS (SELECT 1 FROM cleaning x WHERE x.document_id = c.document_id AND x.run_id = c.run_id)"
                                + " OR EXISTS (SELECT 1 FROM quarantine x WHERE x.document_id = c.document_id"
                                + " AND x.run_id = c.run_id) AS needed FROM capture c WHERE c.run_id = :run AND c.document_id > :last"
                                + " ORDER BY c.document_id" + Rows.first(AT_ONCE),
                        "run",
                        run)
                .param("last", progress.last)
                .query(rows.as(Old.class))
                .list();
        List<Old> old = seen.stream().filter(one -> !one.needed()).toList();
        rows.batch(
                "DELETE FROM capture WHERE run_id = :run AND document_id = :id",
                old,
                one -> Map.of("run", run, "id", one.documentId()));
        deleteUseless(old.stream().map(Old::payloadId));
        progress.last =
                seen.isEmpty() ? progress.last : seen.get(seen.size() - 1).documentId();
        return seen.size();
    }

    private int deleteRuns(Instant before) {
        List<Long> ids = rows.list(
                Long.class,
                "SELECT r.id FROM run r WHERE r.finished_at < :before"
                        + " AND NOT EXISTS (SELECT 1 FROM capture x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM former_version x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM quarantine x WHERE x.run_id = r.id)"
                        + " ORDER BY r.id" + Rows.first(AT_ONCE),
                "before",
                utc(before));
        rows.update("DELETE FROM run_total WHERE run_id IN (:ids)", ids, Map.of());
        rows.update("DELETE FROM run_step WHERE run_id IN (:ids)", ids, Map.of());
        rows.update("DELETE FROM run WHERE id IN (:ids)", ids, Map.of());
        return ids.size();
    }

    /** Deletes planned times, alarms and counts from before a time; of each job the latest firing stays, of each site its latest runs. */
    public long deleteReports(Instant before, Runnable check) {
        return delete(
                        "firing WHERE fires_at < :before AND fires_at < (SELECT MAX(l.fires_at) FROM firing l"
                                + " WHERE l.job = firing.job)",
                        before,
                        check)
                + delete("alarm WHERE raised_at < :before", before, check)
                + delete(ofSite("site_run"), before, check)
                + delete(ofSite("site_quarantine"), before, check);
    }

    /** Deletes what was known of the corpus before a time and no record names; returns how many versions. */
    public long knowledge(Instant before, Runnable check) {
        return delete(
                "knowledge WHERE saved_at < :before AND version < (SELECT MAX(l.version) FROM knowledge l)"
                        + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.knowledge_id = knowledge.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM run x WHERE x.knowledge_id = knowledge.id"
                        + " AND x.finished_at IS NULL)",
                before,
                check);
    }

    private static String ofSite(String table) {
        return "%1$s WHERE judged_at < :before AND (SELECT COUNT(*) FROM %1$s l WHERE l.site = %1$s.site AND l.run_id > %1$s.run_id) >= %2$d"
                .formatted(table, RUNS_OF_SITE);
    }

    private int delete(String where, Instant before, Runnable check) {
        return inOne(check, () -> rows.update("DELETE FROM " + where, "before", utc(before)));
    }

    /** The batch's job instances that belong to runs which ended before a time, or are gone, at most so many. */
    public List<Long> jobInstances(Instant before, int most) {
        return rows.list(
                Long.class,
                "SELECT e.JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_EXECUTION_PARAMS p"
                        + " ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'run'"
                        + " LEFT JOIN run r ON r.id = CAST(p.PARAMETER_VALUE AS BIGINT)"
                        + " WHERE r.id IS NULL OR r.finished_at < :before GROUP BY e.JOB_INSTANCE_ID"
                        + " ORDER BY e.JOB_INSTANCE_ID" + Rows.first(most),
                "before",
                utc(before));
    }

    private void deleteUseless(Stream<@Nullable String> payloads) {
        List<String> distinct = payloads.filter(Objects::nonNull).distinct().toList();
        String useless = " IN (SELECT p.id FROM payload p WHERE" + USELESS + " AND p.id IN (:ids))";
        rows.update("DELETE FROM source_text WHERE payload_id" + useless, distinct, Map.of());
        rows.update("DELETE FROM payload WHERE id" + useless, distinct, Map.of());
    }

    /** Goes on, a transaction at a time, until nothing is left to do. */
    private long repeat(Runnable check, Supplier<Integer> some) {
        long all = 0;
        int done;
        do {
            done = inOne(check, some);
            all += done;
        } while (done > 0);
        return all;
    }

    private int inOne(Runnable check, Supplier<Integer> some) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            Integer done = some.get();
            check.run();
            return done;
        }));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private record Former(String documentId, int number, String payloadId) {}

    /** @param needed whether a record or the quarantine comes from it */
    private record Old(String documentId, @Nullable String payloadId, boolean needed) {}

    /** How far the captures of a run were looked at. */
    private static final class Progress {
        String last = "";
    }
}
