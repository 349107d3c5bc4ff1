package org.copydesk.pipeline.runs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.store.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how far runs have come, so that other processes can show it. Thread-safe. */
public final class ProgressStore {
    private static final TypeReference<List<Time>> STEPS = new TypeReference<>() {};

    private final Rows rows;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public ProgressStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** What the steps of a run took so far. */
    public List<Time> spent(long runId) {
        return rows.find(String.class, "SELECT steps FROM run_progress WHERE run_id = :run", "run", runId)
                .map(steps -> json.readValue(steps, STEPS))
                .orElseGet(List::of);
    }

    /** Makes the row of a run, before anybody else writes it. */
    public void begin(long runId, List<Time> spent) {
        rows.update("DELETE FROM run_progress WHERE run_id = :run", "run", runId);
        rows.sql(
                        "INSERT INTO run_progress (run_id, step, done, quarantined, documents_per_second, started_at, updated_at, steps)"
                                + " VALUES (:run, 'begin', 0, 0, 0, :now, :now, :steps)",
                        "run",
                        runId)
                .param("now", OffsetDateTime.now(clock))
                .param("steps", json.writeValueAsString(spent))
                .update();
    }

    /** Writes how far a run has come. */
    public void put(long runId, RunStatus standing, List<Time> spent) {
        rows.sql(
                        "UPDATE run_progress SET step = :step, done = :done, total = NULLIF(:total, -1),"
                                + " quarantined = :quarantined, documents_per_second = :documents_per_second,"
                                + " millis_left = NULLIF(:millis_left, -1), updated_at = :now, steps = :steps WHERE run_id = :run")
                .params(rows.values(standing))
                .param("now", OffsetDateTime.now(clock))
                .param("steps", json.writeValueAsString(spent))
                .param("run", runId)
                .update();
    }

    /** How far a run has come, if that is on record. */
    public Optional<RunStatus> find(long runId) {
        return rows.find(
                RunStatus.class,
                "SELECT step, done, COALESCE(total, -1) AS total, quarantined, documents_per_second,"
                        + " COALESCE(millis_left, -1) AS millis_left, started_at AS started, updated_at AS updated"
                        + " FROM run_progress WHERE run_id = :run",
                "run",
                runId);
    }
}
