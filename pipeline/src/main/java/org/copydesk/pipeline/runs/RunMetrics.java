package org.copydesk.pipeline.runs;

import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Slow;
import org.copydesk.pipeline.runs.RunReport.Time;

/**
 * The sums that a run is at. Immutable, and of bounded size.
 *
 * @param sourceCharacters characters of the sources of what it cleaned
 * @param removedCharacters of those, taken out
 * @param edits made in them
 * @param rules what each rule did, by its id
 * @param stages working time of each link of the chain, in their order
 * @param slowest the documents that took longest, the slowest first
 */
public record RunMetrics(
        long sourceCharacters,
        long removedCharacters,
        long edits,
        Map<String, Rule> rules,
        List<Time> stages,
        List<Slow> slowest) {
    /** Nothing yet. */
    public static final RunMetrics NONE = new RunMetrics(0, 0, 0, Map.of(), List.of(), List.of());

    public RunMetrics {
        rules = Map.copyOf(rules);
        stages = List.copyOf(stages);
        slowest = List.copyOf(slowest);
    }
}
