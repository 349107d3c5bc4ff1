package org.copydesk.pipeline.batch;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.ReviewQueue.Together;

/**
 * Decides the same about many documents, and cleans them again in a run. Thread-safe.
 *
 * <p>The decisions are written down when the run begins.
 */
public final class AlikeRun {
    private final Decisions decisions;
    private final ReviewQueue queue;
    private final CleaningRuns runs;

    AlikeRun(Decisions decisions, ReviewQueue queue, CleaningRuns runs) {
        this.decisions = decisions;
        this.queue = queue;
        this.runs = runs;
    }

    /**
     * Throws what {@link CleaningRuns#clean} throws.
     *
     * @param writeDown decides about a document without making its record anew
     * @param note what the decisions share, to take them back together
     */
    public RunSummary decide(Collection<String> documentIds, Consumer<String> writeDown, String note) {
        return runs.again(
                () -> {
                    documentIds.forEach(writeDown);
                    return new CleaningRuns.Again("decision " + note, List.copyOf(documentIds));
                },
                RunListener.NONE);
    }

    /** Takes the decisions of a rule back that share a note. Throws what {@link CleaningRuns#clean} throws. */
    public RunSummary undo(String rule, String note, String by) {
        return runs.again(
                () -> {
                    List<Together> together = queue.together(rule, note);
                    decisions.takeBack(together.stream().map(Together::number).toList(), by, "");
                    return new CleaningRuns.Again(
                            "taking back the decision " + note,
                            together.stream()
                                    .map(Together::documentId)
                                    .distinct()
                                    .toList());
                },
                RunListener.NONE);
    }
}
