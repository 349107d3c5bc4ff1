package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what is old, few rows a transaction: never a record, nor what a record was made of. Who calls it has the store's batch.
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

    private final JdbcTemplate jdbc;
    private final TransactionTemplate inTransaction;

    public RetentionStore(JdbcTemplate jdbc, TransactionTemplate inTransaction) {
        this.jdbc = jdbc;
        this.inTransaction = inTransaction;
    }

    /** Deletes former versions that were replaced before a time, and their bytes; returns how many. */
    public long versions(Instant before, Runnable check) {
        return repeat(check, () -> {
            List<Object[]> keys = new ArrayList<>();
            List<String> payloads = new ArrayList<>();
            jdbc.query(
                    "SELECT document_id, number, payload_id FROM former_version WHERE replaced_at < ?"
                            + " ORDER BY replaced_at, document_id, number FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                    row -> {
                        keys.add(new Object[] {row.getString(1), row.getInt(2)});
                        payloads.add(row.getString(3));
                    },
                    utc(before));
            Rows.batch(jdbc, "DELETE FROM former_version WHERE document_id = ? AND number = ?", keys);
            deleteUseless(payloads);
            return keys.size();
        });
    }

    /** Takes documents out of quarantine that were set aside last before a time, with their bytes; returns how many. */
    public long quarantine(Instant before, Runnable check) {
        return repeat(check, () -> {
            List<String> documents = new ArrayList<>();
            List<String> payloads = new ArrayList<>();
            jdbc.query(
                    "SELECT document_id, payload_id FROM quarantine WHERE last_seen < ? ORDER BY last_seen, document_id"
                            + " FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                    row -> {
                        documents.add(row.getString(1));
                        if (row.getString(2) != null) {
                            payloads.add(row.getString(2));
                        }
                    },
                    utc(before));
            Rows.update(jdbc, "DELETE FROM quarantine WHERE document_id IN (?)", documents);
            deleteUseless(payloads);
            return documents.size();
        });
    }

    /**
     * Deletes what runs that ended before a time received, but for the captures that records and the quarantine come from, and then the
     * runs of which nothing is left; returns how many runs.
     */
    public long runs(Instant before, Runnable check) {
        List<Long> ended =
                jdbc.query("SELECT id FROM run WHERE finished_at < ?", (row, n) -> row.getLong(1), utc(before));
        for (long run : ended) {
            Progress progress = new Progress();
            repeat(check, () -> deleteCaptures(run, progress));
        }
        return repeat(check, () -> deleteRuns(before));
    }

    /** Looks at the next captures of a run; returns how many it looked at. */
    private int deleteCaptures(long run, Progress progress) {
        List<Object[]> keys = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        jdbc.query(
                "SELECT c.document_id, c.payload_id,"
                        + " EXISTS (SELECT 1 FROM cleaning x WHERE x.document_id = c.document_id AND x.run_id = c.run_id)"
                        + " OR EXISTS (SELECT 1 FROM quarantine x WHERE x.document_id = c.document_id"
                        + " AND x.run_id = c.run_id) FROM capture c WHERE c.run_id = ? AND c.document_id > ?"
                        + " ORDER BY c.document_id FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                row -> {
                    seen.add(row.getString(1));
                    if (!row.getBoolean(3)) {
                        keys.add(new Object[] {run, row.getString(1)});
                        if (row.getString(2) != null) {
                            payloads.add(row.getString(2));
                        }
                    }
                },
                run,
                progress.last);
        Rows.batch(jdbc, "DELETE FROM capture WHERE run_id = ? AND document_id = ?", keys);
        deleteUseless(payloads);
        progress.last = seen.isEmpty() ? progress.last : seen.get(seen.size() - 1);
        return seen.size();
    }

    private int deleteRuns(Instant before) {
        List<Object[]> ids = new ArrayList<>();
        jdbc.query(
                "SELECT r.id FROM run r WHERE r.finished_at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM capture x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM former_version x WHERE x.run_id = r.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM quarantine x WHERE x.run_id = r.id)"
                        + " ORDER BY r.id FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                row -> {
                    ids.add(new Object[] {row.getLong(1)});
                },
                utc(before));
        for (String table : new String[] {"run_total", "run_step"}) {
            Rows.batch(jdbc, "DELETE FROM " + table + " WHERE run_id = ?", ids);
        }
        Rows.batch(jdbc, "DELETE FROM run WHERE id = ?", ids);
        return ids.size();
    }

    /** Deletes what was planned and what was told before a time; of each job the latest firing stays, of each site its latest runs. */
    public long told(Instant before, Runnable check) {
        return inOne(
                        check,
                        () -> jdbc.update(
                                "DELETE FROM firing WHERE fires_at < ? AND fires_at < (SELECT MAX(l.fires_at) FROM firing l"
                                        + " WHERE l.job = firing.job)",
                                utc(before)))
                + inOne(check, () -> jdbc.update("DELETE FROM alarm WHERE raised_at < ?", utc(before)))
                + inOne(
                        check,
                        () -> jdbc.update(
                                "DELETE FROM site_run WHERE judged_at < ? AND (SELECT COUNT(*) FROM site_run l"
                                        + " WHERE l.site = site_run.site AND l.run_id > site_run.run_id) >= "
                                        + RUNS_OF_SITE,
                                utc(before)))
                + inOne(
                        check,
                        () -> jdbc.update(
                                "DELETE FROM site_quarantine WHERE judged_at < ? AND (SELECT COUNT(*) FROM site_quarantine l"
                                        + " WHERE l.site = site_quarantine.site AND l.run_id > site_quarantine.run_id) >= "
                                        + RUNS_OF_SITE,
                                utc(before)));
    }

    /** Deletes what was known of the corpus before a time and no record names; returns how many versions. */
    public long knowledge(Instant before, Runnable check) {
        return inOne(
                check,
                () -> jdbc.update(
                        "DELETE FROM knowledge WHERE saved_at < ? AND version < (SELECT MAX(l.version) FROM knowledge l)"
                                + " AND NOT EXISTS (SELECT 1 FROM cleaning x WHERE x.knowledge_id = knowledge.id)"
                                + " AND NOT EXISTS (SELECT 1 FROM run x WHERE x.knowledge_id = knowledge.id"
                                + " AND x.finished_at IS NULL)",
                        utc(before)));
    }

    /** The batch's job instances that belong to runs which ended before a time, or are gone, at most so many. */
    public List<Long> jobInstances(Instant before, int most) {
        return jdbc.query(
                "SELECT e.JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_EXECUTION_PARAMS p"
                        + " ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'run'"
                        + " LEFT JOIN run r ON r.id = CAST(p.PARAMETER_VALUE AS BIGINT)"
                        + " WHERE r.id IS NULL OR r.finished_at < ? GROUP BY e.JOB_INSTANCE_ID"
                        + " ORDER BY e.JOB_INSTANCE_ID FETCH FIRST " + most + " ROWS ONLY",
                (row, n) -> row.getLong(1),
                utc(before));
    }

    private void deleteUseless(List<String> payloads) {
        List<String> distinct = payloads.stream().distinct().toList();
        Rows.update(
                jdbc,
                "DELETE FROM source_text WHERE payload_id IN (SELECT p.id FROM payload p WHERE" + USELESS
                        + " AND p.id IN (?))",
                distinct);
        Rows.update(
                jdbc,
                "DELETE FROM payload WHERE id IN (SELECT p.id FROM payload p WHERE" + USELESS + " AND p.id IN (?))",
                distinct);
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

    /** How far the captures of a run were looked at. */
    private static final class Progress {
        String last = "";
    }
}
