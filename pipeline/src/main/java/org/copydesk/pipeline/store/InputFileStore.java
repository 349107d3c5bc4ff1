package org.copydesk.pipeline.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files that were taken in as a whole, and where the captures of their documents stand. Thread-safe. */
public final class InputFileStore {
    private final JdbcTemplate jdbc;

    public InputFileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of whom something is known, by {@link #id}. */
    public Set<String> ids() {
        return new TreeSet<>(Rows.strings(jdbc, "SELECT id FROM input_file"));
    }

    /** What a file is called here. */
    public static String id(String file) {
        return DocumentId.of(file);
    }

    /** Where the captures of a file's documents stand, if the file has this stamp and the captures are all there. */
    public Optional<Captured> find(String file, String stamp) {
        List<Captured> found = jdbc.query(
                "SELECT run_id, first_ordinal, documents FROM input_file WHERE id = ? AND stamp = ?",
                (row, n) -> new Captured(row.getLong(1), row.getLong(2), row.getInt(3)),
                id(file),
                stamp);
        return found.stream().filter(this::isComplete).findFirst();
    }

    private boolean isComplete(Captured captured) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM capture WHERE run_id = ? AND ordinal >= ? AND ordinal < ? AND NOT again"
                        + " AND payload_id IS NOT NULL",
                Long.class,
                captured.runId(),
                captured.first(),
                captured.first() + captured.count());
        return count != null && count == captured.count();
    }

    /** Notes that a file was taken in. */
    public void put(String file, String stamp, Captured captured) {
        Object[] values = {stamp, captured.runId(), captured.first(), captured.count(), id(file)};
        int known = jdbc.update(
                "UPDATE input_file SET stamp = ?, run_id = ?, first_ordinal = ?, documents = ? WHERE id = ?", values);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO input_file (stamp, run_id, first_ordinal, documents, id) VALUES (?,?,?,?,?)", values);
        }
    }

    /**
     * Captures one after the other.
     *
     * @param runId of which run
     * @param first the place of the first in the run's input
     * @param count how many
     */
    public record Captured(long runId, long first, int count) {}
}
