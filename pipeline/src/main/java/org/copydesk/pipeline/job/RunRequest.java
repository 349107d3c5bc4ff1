package org.copydesk.pipeline.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a run is to clean.
 *
 * @param paths files, folders, globs, or {@code -} for standard input, in the order given
 * @param ours files of Copydesk's own, such as the store's, which are no documents wherever they lie
 */
public record RunRequest(List<String> paths, Set<Path> ours) {
    /** @throws IllegalArgumentException if there is no path */
    public RunRequest {
        paths = List.copyOf(paths);
        ours = Set.copyOf(ours);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one path");
        }
    }

    public static RunRequest of(String... paths) {
        return new RunRequest(List.of(paths), Set.of());
    }
}
