package org.copydesk.pipeline.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.ReviewQueue.Item;
import org.copydesk.pipeline.store.ReviewQueue.Together;

/**
 * Decides about many changes that are alike, and cleans their documents again in a run. Thread-safe.
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
     * @param note what the decisions share, to take them back together
     */
    public RunSummary decide(Collection<Item> alike, DecisionKind decision, String by, String note) {
        Map<String, List<String>> keys = alike.stream()
                .collect(Collectors.groupingBy(
                        item -> item.place().documentId(),
                        LinkedHashMap::new,
                        Collectors.mapping(item -> item.change().key(), Collectors.toList())));
        return runs.again(
                () -> {
                    keys.forEach((document, some) -> decisions.writeDown(document, some, decision, by, note));
                    return new CleaningRuns.Again("decision " + note, List.copyOf(keys.keySet()));
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
