package org.copydesk.app.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.copydesk.pipeline.export.ArticleTarget;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.job.Manner;
import org.copydesk.pipeline.job.Retention;
import org.copydesk.pipeline.job.RunListener;
import org.copydesk.pipeline.job.StoreExport;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What a cleaning job is to do.
 *
 * @param name the job's name
 * @param inputs files, folders and globs
 * @param ours files that are no documents wherever they lie
 * @param manner how it reads and cleans, or null for the usual manner
 * @param outputs what is written after each run
 * @param ages how long things are kept
 * @param usualRuns how many runs that had input make it usual, so that one without is an alarm; 0 if none ever is
 */
public record JobPlan(
        String name,
        List<String> inputs,
        Set<Path> ours,
        @Nullable Manner manner,
        List<Output> outputs,
        Retention.Ages ages,
        int usualRuns) {
    public JobPlan {
        inputs = List.copyOf(inputs);
        ours = Set.copyOf(ours);
        outputs = List.copyOf(outputs);
    }

    /**
     * A file, or a folder of Markdown.
     *
     * @param changed whether it holds what the run changed, not all
     * @param kind pages of this kind alone, such as {@code article}; null for all
     */
    public record Output(
            Path path,
            ExportFormat format,
            boolean changed,
            @Nullable String kind) {

        /** @param runId the run after which it is written; without one, what it changed is left as it was */
        void write(StoreExport export, @Nullable Long runId) throws IOException {
            if (changed && runId == null) {
                return;
            }
            Selection selection = new Selection(changed ? runId : null, null, kind, null);
            try (ArticleTarget target = ArticleTarget.at(path, format, false)) {
                export.write(selection, target.writer(), false, RunListener.NONE);
                target.complete();
            }
        }
    }
}
