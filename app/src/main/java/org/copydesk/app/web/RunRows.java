package org.copydesk.app.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads what runs did. What came to its end was counted then; of the others the captures are counted now. Thread-safe. */
final class RunRows {
    /** Runs a page. */
    static final int PAGE = 30;

    private static final String SELECT = "SELECT r.id, r.outcome, r.started_at, r.finished_at, t.documents, t.cleaned,"
            + " t.unchanged, t.quarantined, t.cleaned_again, t.source_length, t.removed"
            + " FROM run r LEFT JOIN run_total t ON t.run_id = r.id";
    private static final RowMapper<RunRow> ROW = (row, n) -> new RunRow(
            row.getLong(1),
            row.getString(2),
            row.getObject(3, OffsetDateTime.class),
            row.getObject(4, OffsetDateTime.class),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11));

    private final JdbcTemplate jdbc;

    RunRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of runs before a number, the latest first, and one more where there is one. */
    List<RunRow> before(long id) {
        return jdbc
                .query(SELECT + " WHERE r.id < ? ORDER BY r.id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY", ROW, id)
                .stream()
                .map(this::counted)
                .toList();
    }

    Optional<RunRow> find(long id) {
        return jdbc.query(SELECT + " WHERE r.id = ?", ROW, id).stream()
                .map(this::counted)
                .findFirst();
    }

    /** What a run was to clean, a path a line. */
    String paths(long id) {
        return String.join("\n", jdbc.query("SELECT paths FROM run WHERE id = ?", (row, n) -> row.getString(1), id));
    }

    /** The working times of the links of runs, by run, in the order of the chain. */
    Map<Long, List<StepRow>> times(List<RunRow> runs) {
        Map<Long, List<StepRow>> times = new HashMap<>();
        if (runs.isEmpty()) {
            return times;
        }
        long first = runs.get(runs.size() - 1).id();
        jdbc.query(
                "SELECT run_id, step, documents, millis FROM run_step WHERE run_id BETWEEN ? AND ?"
                        + " ORDER BY run_id, ordinal",
                row -> {
                    times.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new StepRow(row.getString(2), row.getLong(3), row.getLong(4)));
                },
                first,
                runs.get(0).id());
        return times;
    }

    private RunRow counted(RunRow run) {
        if (run.finishedAt() != null) {
            return run;
        }
        Map<String, Long> outcomes = new HashMap<>();
        jdbc.query(
                "SELECT CASE WHEN again THEN 'again' ELSE outcome END, COUNT(*) FROM capture WHERE run_id = ?"
                        + " GROUP BY CASE WHEN again THEN 'again' ELSE outcome END",
                row -> {
                    outcomes.put(row.getString(1), row.getLong(2));
                },
                run.id());
        long again = outcomes.getOrDefault("again", 0L);
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new RunRow(
                run.id(),
                run.outcome(),
                run.startedAt(),
                null,
                all - again,
                outcomes.getOrDefault("cleaned", 0L),
                outcomes.getOrDefault("unchanged", 0L),
                outcomes.getOrDefault("quarantined", 0L),
                again,
                0,
                0);
    }
}
