package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;

/**
 * Takes back all that people decided about one rule, and cleans the documents of these decisions again in a run. Thread-safe.
 *
 * <p>The decisions are taken back when the run begins. If it is cut off, to ask again cleans the documents that are left.
 */
public final class RuleUndo {
    private final Decisions decisions;
    private final CleaningRuns runs;

    RuleUndo(Decisions decisions, CleaningRuns runs) {
        this.decisions = decisions;
        this.runs = runs;
    }

    /**
     * Throws what {@link CleaningRuns#clean} throws.
     *
     * @param by who takes them back
     * @param note why, or empty
     * @throws org.copydesk.pipeline.decision.UnknownChangeException if there is nothing to take back
     */
    public Undone undo(String rule, String by, String note, RunListener listener) {
        int[] decided = new int[1];
        RunSummary summary = runs.again(
                () -> {
                    Decisions.TakenBack back = decisions.takeBack(rule, by, note);
                    decided[0] = back.decisions();
                    int documents = back.documentIds().size();
                    return new CleaningRuns.Again(
                            "decisions about " + rule + " taken back (" + documents + " documents)",
                            back.documentIds());
                },
                listener);
        return new Undone(decided[0], summary);
    }

    /**
     * What was done.
     *
     * @param decisions how many were taken back
     * @param summary what came of the documents
     */
    public record Undone(int decisions, RunSummary summary) {}
}
