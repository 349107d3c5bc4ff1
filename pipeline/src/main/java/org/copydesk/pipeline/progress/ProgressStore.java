package org.copydesk.pipeline.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how far runs have come, so that other processes can tell it. Thread-safe. */
public final class ProgressStore {
    /** So many of the latest runs tell what steps cost. */
    private static final int REMEMBERED = 5;

    private static final TypeReference<List<Spent>> STEPS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public ProgressStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the steps of the latest finished runs took. */
    public List<Spent> spentLately() {
        List<Spent> all = new ArrayList<>();
        jdbc.query(
                        "SELECT p.steps FROM run_progress p JOIN run r ON r.id = p.run_id WHERE r.outcome = 'finished'"
                                + " ORDER BY p.run_id DESC FETCH FIRST " + REMEMBERED + " ROWS ONLY",
                        (row, n) -> json.readValue(row.getString(1), STEPS))
                .forEach(all::addAll);
        return all;
    }

    /** What the steps of a run took so far. */
    public List<Spent> spent(long runId) {
        List<List<Spent>> found = jdbc.query(
                "SELECT steps FROM run_progress WHERE run_id = ?",
                (row, n) -> json.readValue(row.getString(1), STEPS),
                runId);
        return found.isEmpty() ? Collections.emptyList() : found.get(0);
    }

    /** Makes the row of a run, before anybody else writes it. */
    public void begin(long runId, List<Spent> spent) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.update("DELETE FROM run_progress WHERE run_id = ?", runId);
        jdbc.update(
                "INSERT INTO run_progress VALUES (?,'begin',0,NULL,0,0,NULL,?,?,?)",
                runId,
                now,
                now,
                json.writeValueAsString(spent));
    }

    /** Writes how far a run has come. */
    public void put(long runId, Standing standing, List<Spent> spent) {
        jdbc.update(
                "UPDATE run_progress SET step = ?, done = ?, total = ?, quarantined = ?, documents_per_second = ?,"
                        + " millis_left = ?, updated_at = ?, steps = ? WHERE run_id = ?",
                standing.step(),
                standing.done(),
                standing.total() < 0 ? null : standing.total(),
                standing.quarantined(),
                standing.documentsPerSecond(),
                standing.millisLeft() < 0 ? null : standing.millisLeft(),
                OffsetDateTime.now(clock),
                json.writeValueAsString(spent),
                runId);
    }

    /** How far a run has come, if that is on record. */
    public Optional<Standing> find(long runId) {
        return jdbc
                .query(
                        "SELECT step, done, COALESCE(total, -1), quarantined, documents_per_second,"
                                + " COALESCE(millis_left, -1), started_at, updated_at FROM run_progress WHERE run_id = ?",
                        (row, n) -> new Standing(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getDouble(5),
                                row.getLong(6),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                row.getObject(8, OffsetDateTime.class).toInstant()),
                        runId)
                .stream()
                .findFirst();
    }
}
