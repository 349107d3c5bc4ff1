package org.copydesk.app.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.pipeline.batch.CleaningProfile;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.retention.Retention;
import org.jspecify.annotations.Nullable;

/**
 * What a cleaning job is to do.
 *
 * @param name the job's name
 * @param inputs files, folders, globs and addresses of objects
 * @param ours files that are no documents wherever they lie
 * @param manner how it reads and cleans, or null for the usual manner
 * @param outputs what is written after each run
 * @param zone in which it is planned
 * @param ages how long things are kept
 * @param usualRuns how many runs that had input make it usual, so that one without is an alarm; 0 if none ever is
 */
public record JobDefinition(
        String name,
        List<String> inputs,
        Set<Path> ours,
        @Nullable CleaningProfile manner,
        List<JobOutput> outputs,
        ZoneId zone,
        Retention.Ages ages,
        int usualRuns) {
    public JobDefinition {
        inputs = List.copyOf(inputs);
        ours = Set.copyOf(ours);
        outputs = List.copyOf(outputs);
    }

    /** What a run reads of some inputs: what the job wrote is no document. */
    RunRequest request(List<String> paths) {
        Set<Path> noDocuments = new HashSet<>(ours);
        for (JobOutput output : outputs) {
            try {
                noDocuments.addAll(output.written());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RunRequest(paths, noDocuments, Set.of(), name);
    }
}
