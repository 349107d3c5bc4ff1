package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many pages of a site each run set aside: the table {@code site_quarantine}. Thread-safe. */
public final class SiteQuarantineStore {
    private static final int LONGEST = 1000;
    private static final String CAPTURES = " FROM capture c LEFT JOIN cleaning l ON l.document_id = c.document_id";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public SiteQuarantineStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts what a run set aside, by site; counting again gives the same. The caller holds the transaction. */
    public void count(long runId) {
        jdbc.update("DELETE FROM site_quarantine WHERE run_id = ?", runId);
        Map<String, Integer> aside = new HashMap<>();
        jdbc.query(
                "SELECT COALESCE(l.site, ''), d.uri" + CAPTURES + " JOIN document d ON d.id = c.document_id"
                        + " WHERE c.run_id = ? AND NOT c.again AND c.outcome = 'quarantined'",
                row -> {
                    String known = row.getString(1);
                    String site = known.isEmpty() ? new Payload(new byte[0], row.getString(2), "").site() : known;
                    if (!site.isEmpty() && site.length() <= LONGEST) {
                        aside.merge(site, 1, Integer::sum);
                    }
                },
                runId);
        if (aside.isEmpty()) {
            return;
        }
        Map<String, Integer> received = new HashMap<>(aside);
        jdbc.query(
                "SELECT l.site, COUNT(*)" + CAPTURES + " WHERE c.run_id = ? AND NOT c.again"
                        + " AND c.outcome <> 'quarantined' AND l.site IS NOT NULL GROUP BY l.site",
                row -> {
                    received.merge(row.getString(1), row.getInt(2), Integer::sum);
                },
                runId);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> rows = new ArrayList<>();
        aside.forEach(
                (site, some) -> rows.add(CleaningRows.row(runId, site, now, received.getOrDefault(site, some), some)));
        Rows.batch(
                jdbc,
                "INSERT INTO site_quarantine (run_id, site, judged_at, received, quarantined) VALUES (?,?,?,?,?)",
                rows);
    }

    /** The runs that set pages of a site aside, the latest first. */
    public List<Aside> latest(String site, int most) {
        return jdbc.query(
                "SELECT run_id, received, quarantined FROM site_quarantine WHERE site = ? ORDER BY run_id DESC"
                        + " FETCH FIRST " + most + " ROWS ONLY",
                (row, n) -> new Aside(row.getLong(1), row.getInt(2), row.getInt(3)),
                site);
    }

    /**
     * What a run set aside of a site.
     *
     * @param received pages of the site that the run received
     * @param quarantined those that it set aside
     */
    public record Aside(long runId, int received, int quarantined) {}
}
