package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunStore;

/** Says what a run did, by what the store knows of it. Thread-safe. */
record RunSummaries(RunStore runs, RunHistory history, PipelineSettings settings) {

    /**
     * @param resumed whether the run was cut off before
     * @param millis how long it took, this time
     * @throws TooManyQuarantinedException if too many of its documents were set aside
     */
    RunSummary of(RunState state, boolean resumed, long millis) {
        long runId = state.runId();
        RunCounts counts = history.counts(runId);
        RunSummary summary = new RunSummary(
                runId,
                resumed,
                counts.received(),
                counts.cleaned(),
                counts.unchanged(),
                counts.cleanedAgain(),
                counts.quarantined(),
                history.duplicates(runId),
                history.removedCharacters(runId),
                history.edits(runId),
                state.tally().times(),
                millis,
                runs.knowledge(runId),
                history.recorded(runId));
        QuarantineLimit limit = settings.quarantine();
        long quarantined = history.newlyQuarantined(runId);
        if (state.cutShort().get() || limit.isExceeded(quarantined, summary.cleaned())) {
            throw new TooManyQuarantinedException(
                    summary, quarantined, limit, state.cutShort().get());
        }
        return summary;
    }
}
