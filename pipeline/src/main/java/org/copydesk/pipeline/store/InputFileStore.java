package org.copydesk.pipeline.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.copydesk.core.record.DocumentId;

/** Files that were taken in as a whole, and where the captures of their documents are. Thread-safe. */
public final class InputFileStore {
    private final Rows rows;

    public InputFileStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /** All of whom something is known, by {@link #id}. */
    public Set<String> ids() {
        return new TreeSet<>(rows.list(String.class, "SELECT id FROM input_file"));
    }

    /** What a file is called here. */
    public static String id(String file) {
        return DocumentId.of(file);
    }

    /** Where the captures of a file's documents are, if the file has this stamp and the captures are all there. */
    public Optional<Captured> find(String file, String stamp) {
        return rows.sql(
                        "SELECT run_id, first_ordinal AS first, documents AS count FROM input_file"
                                + " WHERE id = :id AND stamp = :stamp",
                        "id",
                        id(file))
                .param("stamp", stamp)
                .query(rows.as(Captured.class))
                .optional()
                .filter(this::isComplete);
    }

    private boolean isComplete(Captured captured) {
        return Rows.number(rows.sql(
                                "SELECT COUNT(*) FROM capture WHERE run_id = :run AND ordinal >= :first"
                                        + " AND ordinal < :end AND NOT again AND payload_id IS NOT NULL",
                                "run",
                                captured.runId())
                        .param("first", captured.first())
                        .param("end", captured.first() + captured.count()))
                == captured.count();
    }

    /** Notes that a file was taken in. */
    public void put(String file, String stamp, Captured captured) {
        rows.update("DELETE FROM input_file WHERE id = :id", "id", id(file));
        rows.insert(
                "input_file",
                List.of(new InputFile(id(file), stamp, captured.runId(), captured.first(), captured.count())));
    }

    private record InputFile(String id, String stamp, long runId, long firstOrdinal, int documents) {}

    /**
     * Captures one after the other.
     *
     * @param runId of which run
     * @param first the place of the first in the run's input
     * @param count how many
     */
    public record Captured(long runId, long first, int count) {}
}
