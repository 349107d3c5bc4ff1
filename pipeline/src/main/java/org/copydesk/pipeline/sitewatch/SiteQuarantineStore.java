package org.copydesk.pipeline.sitewatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.copydesk.core.decode.Payload;
import org.copydesk.pipeline.store.Rows;

/** How many pages of a site each run set aside: the table {@code site_quarantine}. Thread-safe. */
public final class SiteQuarantineStore {
    private static final int LONGEST = 1000;
    private static final String CAPTURES = " FROM capture c LEFT JOIN cleaning l ON l.document_id = c.document_id";

    private final Rows rows;
    private final Clock clock;

    public SiteQuarantineStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** Counts what a run set aside, by site; counting again gives the same. The caller holds the transaction. */
    public void count(long runId) {
        rows.update("DELETE FROM site_quarantine WHERE run_id = :run", "run", runId);
        Map<String, Integer> aside = new HashMap<>();
        rows.sql(
                        "SELECT COALESCE(l.site, '') AS site, d.uri" + CAPTURES
                                + " JOIN document d ON d.id = c.document_id"
                                + " WHERE c.run_id = :run AND NOT c.again AND c.outcome = 'quarantined'",
                        "run",
                        runId)
                .query(row -> {
                    String known = row.getString("site");
                    String site = known.isEmpty() ? new Payload(new byte[0], row.getString("uri"), "").site() : known;
                    if (!site.isEmpty() && site.length() <= LONGEST) {
                        aside.merge(site, 1, Integer::sum);
                    }
                });
        if (aside.isEmpty()) {
            return;
        }
        Map<String, Integer> received = new HashMap<>(aside);
        rows.sql(
                        "SELECT l.site, COUNT(*) AS pages" + CAPTURES + " WHERE c.run_id = :run AND NOT c.again"
                                + " AND c.outcome <> 'quarantined' AND l.site IS NOT NULL GROUP BY l.site",
                        "run",
                        runId)
                .query(row -> {
                    received.merge(row.getString("site"), row.getInt("pages"), Integer::sum);
                });
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<SiteQuarantine> all = new ArrayList<>();
        aside.forEach(
                (site, some) -> all.add(new SiteQuarantine(runId, site, now, received.getOrDefault(site, some), some)));
        rows.insert("site_quarantine", all);
    }

    /** The runs that set pages of a site aside, the latest first. */
    public List<SiteCount> latest(String site, int most) {
        return rows.list(
                SiteCount.class,
                "SELECT * FROM site_quarantine WHERE site = :site ORDER BY run_id DESC" + Rows.first(most),
                "site",
                site);
    }

    private record SiteQuarantine(long runId, String site, OffsetDateTime judgedAt, int received, int quarantined) {}

    /**
     * What a run set aside of a site.
     *
     * @param received pages of the site that the run received
     * @param quarantined those that it set aside
     */
    public record SiteCount(long runId, int received, int quarantined) {}
}
