package org.copydesk.pipeline.job;

import java.util.List;

/**
 * What a run is to clean.
 *
 * @param paths files, folders, globs, or {@code -} for standard input, in the order given
 */
public record RunRequest(List<String> paths) {
    /** @throws IllegalArgumentException if there is no path */
    public RunRequest {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one path");
        }
    }

    public static RunRequest of(String... paths) {
        return new RunRequest(List.of(paths));
    }
}
