package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a run is to clean.
 *
 * @param paths files, folders, globs, or {@code -} for standard input, in the order given
 * @param ours files of Copydesk's own, such as the store's, which are no documents wherever they lie
 * @param listed those of {@code paths} that a list names: one that isn't there is set aside, and doesn't stop the run
 * @param job the job that it is of, or empty
 */
public record RunRequest(List<String> paths, Set<Path> ours, Set<String> listed, String job) {
    /** @throws IllegalArgumentException if there is no path */
    public RunRequest {
        paths = List.copyOf(paths);
        ours = Set.copyOf(ours);
        listed = Set.copyOf(listed);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one path");
        }
    }

    /** All of whose paths must be there, and of no job. */
    public RunRequest(List<String> paths, Set<Path> ours) {
        this(paths, ours, Set.of(), "");
    }

    public static RunRequest of(String... paths) {
        return new RunRequest(List.of(paths), Set.of());
    }
}
