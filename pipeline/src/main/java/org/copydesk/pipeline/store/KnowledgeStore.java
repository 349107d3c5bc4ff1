package org.copydesk.pipeline.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.SiteLines;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was learned of the corpus, each version named by its content. Thread-safe. */
public final class KnowledgeStore {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    public KnowledgeStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores knowledge as the latest; returns its id. */
    public String save(Knowledge knowledge) {
        String id = knowledge.id();
        jdbc.update("DELETE FROM knowledge WHERE id = ?", id);
        jdbc.update(
                "INSERT INTO knowledge (id, version, saved_at, content)"
                        + " SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ? FROM knowledge",
                id,
                OffsetDateTime.now(clock),
                Compressed.deflate(knowledge.write().getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    /** The id of the latest knowledge; {@link Knowledge#NONE}'s where nothing was learned yet. */
    public String latest() {
        List<String> ids = Rows.strings(jdbc, "SELECT id FROM knowledge ORDER BY version DESC FETCH FIRST 1 ROW ONLY");
        return ids.isEmpty() ? Knowledge.NONE.id() : ids.get(0);
    }

    public Optional<Knowledge> find(String id) {
        if (id.equals(Knowledge.NONE.id())) {
            return Optional.of(Knowledge.NONE);
        }
        List<Knowledge> found = jdbc.query(
                "SELECT content FROM knowledge WHERE id = ?",
                (row, n) -> Knowledge.read(new String(Compressed.inflate(row.getBytes(1)), StandardCharsets.UTF_8)),
                id);
        return Optional.ofNullable(DataAccessUtils.singleResult(found));
    }

    /** The lines by which the records of a site were last cleaned. */
    public Map<String, SiteLines.Support> lines(String site) {
        Map<String, SiteLines.Support> lines = new TreeMap<>();
        jdbc.query(
                "SELECT line, pages, pages_seen FROM site_line WHERE site = ?",
                row -> {
                    lines.put(row.getString(1), new SiteLines.Support(row.getInt(2), row.getInt(3)));
                },
                site);
        return lines;
    }

    /** Notes by which lines the records of a site are cleaned from now on. The caller holds the transaction. */
    public void putLines(String site, Map<String, SiteLines.Support> lines, String knowledgeId) {
        jdbc.update("DELETE FROM site_line WHERE site = ?", site);
        List<Object[]> rows = new ArrayList<>();
        for (Map.Entry<String, SiteLines.Support> line : new TreeMap<>(lines).entrySet()) {
            SiteLines.Support support = line.getValue();
            rows.add(new Object[] {site, rows.size(), line.getKey(), support.pages(), support.of(), knowledgeId});
        }
        Rows.batch(jdbc, "INSERT INTO site_line VALUES (?,?,?,?,?,?)", rows);
    }
}
