package org.copydesk.pipeline.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.learn.Knowledge;
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
}
