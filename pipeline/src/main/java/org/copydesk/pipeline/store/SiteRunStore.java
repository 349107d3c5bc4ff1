package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** How sites were, run by run: the table {@code site_run} that the view {@code site_history} shows. Thread-safe. */
public final class SiteRunStore {
    private static final String COLUMNS = "run_id, site, pages, articles, removed_share, removed_spread, text_length,"
            + " length_spread, body_words, usual";
    /** What a run brought that the store did not have: no record cleaned again by other settings or for other lines. */
    private static final String FRESH =
            "SELECT l.site, c.document_id, l.kind, l.removed_share, l.text_length, l.text_words"
                    + " FROM capture c JOIN listing l ON l.document_id = c.document_id AND l.run_id = c.run_id"
                    + " WHERE c.run_id = ? AND c.outcome = 'cleaned' AND NOT c.again AND l.site <> ''"
                    + " AND l.text_length IS NOT NULL AND NOT EXISTS (SELECT 1 FROM capture e"
                    + " WHERE e.document_id = c.document_id AND e.run_id < c.run_id AND e.payload_id = c.payload_id"
                    + " AND e.outcome IN ('cleaned', 'unchanged')) ORDER BY l.site, c.document_id";

    private static final RowMapper<SiteRun> ROW = (row, n) -> new SiteRun(
            row.getLong(1),
            row.getString(2),
            row.getInt(3),
            row.getInt(4),
            row.getDouble(5),
            row.getDouble(6),
            row.getDouble(7),
            row.getDouble(8),
            row.getLong(9),
            row.getBoolean(10));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final AlarmStore alarms;
    private final HeldStore held;

    public SiteRunStore(JdbcTemplate jdbc, Clock clock, AlarmStore alarms, HeldStore held) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alarms = alarms;
        this.held = held;
    }

    /** Forgets what was said of the sites in a run, its alarms and held records too: it may judge again. */
    public void forget(long runId) {
        jdbc.update("DELETE FROM site_run WHERE run_id = ?", runId);
        alarms.forget(runId);
        held.forget(runId);
    }

    /** Hands out the new and changed pages of a run, those of a site together. */
    public void fresh(long runId, Consumer<FreshPage> action) {
        jdbc.query(
                FRESH,
                row -> {
                    action.accept(new FreshPage(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).equals("article"),
                            row.getDouble(4),
                            row.getInt(5),
                            row.getInt(6)));
                },
                runId);
    }

    public void put(SiteRun run) {
        jdbc.update(
                "INSERT INTO site_run (" + COLUMNS + ", judged_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                run.runId(),
                run.site(),
                run.pages(),
                run.articles(),
                run.removedShare(),
                run.removedSpread(),
                run.textLength(),
                run.lengthSpread(),
                run.bodyWords(),
                run.usual(),
                OffsetDateTime.now(clock));
    }

    /**
     * The usual runs of a site before one, the latest first.
     *
     * @param leastPages only those with so many new and changed pages
     */
    public List<SiteRun> usualBefore(long runId, String site, int leastPages, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM site_run WHERE site = ? AND run_id < ? AND usual AND pages >= ?"
                        + " ORDER BY run_id DESC FETCH FIRST " + most + " ROWS ONLY",
                ROW,
                site,
                runId,
                leastPages);
    }

    /** The latest runs that brought new or changed pages of a site, the latest first. */
    public List<SiteRun> latest(String site, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM site_run WHERE site = ? ORDER BY run_id DESC FETCH FIRST " + most
                        + " ROWS ONLY",
                ROW,
                site);
    }

    /**
     * Takes a site as it is now for usual: later runs are compared with those since it changed, and no longer with the ones before.
     * The caller holds the transaction.
     *
     * @return false if it did not change
     */
    public boolean accept(String site) {
        Long last = jdbc.queryForObject(
                "SELECT COALESCE(MAX(run_id), 0) FROM site_run WHERE site = ? AND usual", Long.class, site);
        Long alarmed =
                jdbc.queryForObject("SELECT COUNT(*) FROM alarm WHERE site = ? AND run_id > ?", Long.class, site, last);
        if (alarmed == null || alarmed == 0) {
            return false;
        }
        jdbc.update(
                "UPDATE site_run SET usual = CASE WHEN run_id > ? THEN TRUE ELSE FALSE END WHERE site = ?", last, site);
        return true;
    }

    /**
     * A new or changed page.
     *
     * @param removedShare the share of its source that was taken out, 0 to 1
     * @param textLength UTF-16 units of its text
     * @param textWords words of its text
     */
    public record FreshPage(
            String site, String documentId, boolean article, double removedShare, int textLength, int textWords) {}
}
