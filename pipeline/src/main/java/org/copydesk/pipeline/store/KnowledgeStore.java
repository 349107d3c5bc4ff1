package org.copydesk.pipeline.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.SiteLines;

/** What was learned of the corpus, each version named by its content. Thread-safe. */
public final class KnowledgeStore {
    private final Rows rows;
    private final Clock clock;

    public KnowledgeStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** Stores knowledge as the latest; returns its id. */
    public String save(Knowledge knowledge) {
        String id = knowledge.id();
        rows.update("DELETE FROM knowledge WHERE id = :id", "id", id);
        rows.sql(
                        "INSERT INTO knowledge (id, version, saved_at, content)"
                                + " SELECT :id, COALESCE(MAX(version), 0) + 1, :now, :content FROM knowledge",
                        "id",
                        id)
                .param("now", OffsetDateTime.now(clock))
                .param("content", Compressed.deflate(knowledge.write().getBytes(StandardCharsets.UTF_8)))
                .update();
        return id;
    }

    /** The id of the latest knowledge; {@link Knowledge#NONE}'s where nothing was learned yet. */
    public String latest() {
        return rows.find(String.class, "SELECT id FROM knowledge ORDER BY version DESC FETCH FIRST 1 ROW ONLY")
                .orElseGet(Knowledge.NONE::id);
    }

    public Optional<Knowledge> find(String id) {
        if (id.equals(Knowledge.NONE.id())) {
            return Optional.of(Knowledge.NONE);
        }
        return rows.sql("SELECT content FROM knowledge WHERE id = :id", "id", id)
                .query((row, n) -> new String(Compressed.inflate(row.getBytes("content")), StandardCharsets.UTF_8))
                .optional()
                .map(Knowledge::read);
    }

    /** In how many documents each name was seen that the latest knowledge has. */
    public Map<String, Integer> properNames() {
        return find(latest()).map(Knowledge::properNames).orElseGet(Map::of);
    }

    /** The lines by which the records of a site were last cleaned. */
    public Map<String, SiteLines.Support> lines(String site) {
        Map<String, SiteLines.Support> lines = new TreeMap<>();
        rows.list(SiteLine.class, "SELECT * FROM site_line WHERE site = :site", "site", site)
                .forEach(row -> lines.put(row.line(), new SiteLines.Support(row.pages(), row.pagesSeen())));
        return lines;
    }

    /** The same, those on the largest share of pages first. */
    public List<RecurringLine> recurring(String site, int most) {
        return rows.list(
                RecurringLine.class,
                "SELECT * FROM site_lines WHERE site = :site ORDER BY share DESC, ordinal" + Rows.first(most),
                "site",
                site);
    }

    /** How many lines recur on each site. */
    public Map<String, Long> lineCounts() {
        Map<String, Long> counts = new HashMap<>();
        rows.sql("SELECT site, COUNT(*) AS lines FROM site_line GROUP BY site").query(row -> {
            counts.put(row.getString("site"), row.getLong("lines"));
        });
        return counts;
    }

    /** Notes by which lines the records of a site are cleaned from now on. The caller holds the transaction. */
    public void putLines(String site, Map<String, SiteLines.Support> lines, String knowledgeId) {
        rows.update("DELETE FROM site_line WHERE site = :site", "site", site);
        List<SiteLine> all = new ArrayList<>();
        new TreeMap<>(lines)
                .forEach((line, support) ->
                        all.add(new SiteLine(site, all.size(), line, support.pages(), support.of(), knowledgeId)));
        rows.insert("site_line", all);
    }

    private record SiteLine(String site, int ordinal, String line, int pages, int pagesSeen, String knowledgeId) {}

    /**
     * A line that recurs on the pages of a site.
     *
     * @param line of a long one its beginning and a digest
     * @param pages on how many pages it stood
     * @param pagesSeen of so many
     * @param share the share of pages, 0 to 1
     */
    public record RecurringLine(String line, long pages, long pagesSeen, double share) {}
}
