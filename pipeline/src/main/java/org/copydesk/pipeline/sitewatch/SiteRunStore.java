package org.copydesk.pipeline.sitewatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.Rows;

/** How sites were, run by run: the table {@code site_run} that the view {@code site_history} shows. Thread-safe. */
public final class SiteRunStore {
    /** What a run brought that the store did not have: no record cleaned again by other settings or for other lines. */
    private static final String FRESH =
            "SELECT l.site, c.document_id, CASE WHEN l.kind = 'article' THEN TRUE ELSE FALSE END AS article, l.removed_share, l.text_length, l.text_words"
                    + " FROM capture c JOIN listing l ON l.document_id = c.document_id AND l.run_id = c.run_id"
                    + " WHERE c.run_id = :run AND c.outcome = 'cleaned' AND NOT c.again AND l.site <> ''"
                    + " AND l.text_length IS NOT NULL AND NOT EXISTS (SELECT 1 FROM capture e"
                    + " WHERE e.document_id = c.document_id AND e.run_id < c.run_id AND e.payload_id = c.payload_id"
                    + " AND e.outcome IN ('cleaned', 'unchanged')) ORDER BY l.site, c.document_id";

    private final Rows rows;
    private final Clock clock;
    private final AlarmStore alarms;
    private final HeldStore held;

    public SiteRunStore(DataSource dataSource, Clock clock, AlarmStore alarms, HeldStore held) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
        this.alarms = alarms;
        this.held = held;
    }

    /** Forgets what was said of the sites in a run, its alarms and held records too: it may judge again. */
    public void forget(long runId) {
        rows.update("DELETE FROM site_run WHERE run_id = :run", "run", runId);
        alarms.forget(runId);
        held.forget(runId);
    }

    /** Hands out the new and changed pages of a run, those of a site together. */
    public void fresh(long runId, Consumer<FreshPage> action) {
        rows.sql(FRESH, "run", runId).query(row -> {
            action.accept(rows.read(row, FreshPage.class));
        });
    }

    /** Keeps how a site was. */
    public void put(SiteRun run) {
        rows.insert("site_run", List.of(new SiteRunRow(run, OffsetDateTime.now(clock))));
    }

    /**
     * The usual runs of a site before one, the latest first.
     *
     * @param leastPages only those with this many new and changed pages
     */
    public List<SiteRun> usualBefore(long runId, String site, int leastPages, int most) {
        return rows.sql(
                        "SELECT * FROM site_run WHERE site = :site AND run_id < :run AND usual AND pages >= :least"
                                + " ORDER BY run_id DESC" + Rows.first(most),
                        "site",
                        site)
                .param("run", runId)
                .param("least", leastPages)
                .query(rows.as(SiteRun.class))
                .list();
    }

    /** The latest runs that brought new or changed pages of a site, the latest first. */
    public List<SiteRun> latest(String site, int most) {
        return rows.list(
                SiteRun.class,
                "SELECT * FROM site_run WHERE site = :site ORDER BY run_id DESC" + Rows.first(most),
                "site",
                site);
    }

    /**
     * Takes a site as it is now for usual: later runs are compared with those since it changed, and no longer with the ones before.
     * The caller holds the transaction.
     *
     * @return false if it did not change
     */
    public boolean accept(String site) {
        long last =
                rows.number("SELECT COALESCE(MAX(run_id), 0) FROM site_run WHERE site = :site AND usual", "site", site);
        long alarmed =
                Rows.number(rows.sql("SELECT COUNT(*) FROM alarm WHERE site = :site AND run_id > :last", "site", site)
                        .param("last", last));
        if (alarmed == 0) {
            return false;
        }
        rows.sql(
                        "UPDATE site_run SET usual = CASE WHEN run_id > :last THEN TRUE ELSE FALSE END WHERE site = :site",
                        "site",
                        site)
                .param("last", last)
                .update();
        return true;
    }

    private record SiteRunRow(SiteRun run, OffsetDateTime judgedAt) {}

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
