package org.copydesk.pipeline.runs;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, all attempts at it together. Lists are bounded and say in a last entry, or a sum of their own, what is left out;
 * nothing but times and the choice of the slowest depends on the number of workers. Its JSON has the names of its components.
 *
 * @param run its number
 * @param outcome finished, stopped or failed
 * @param started when it began, ISO 8601
 * @param finished when it came to its end, ISO 8601, or null if it didn't
 * @param paths what it was to clean
 * @param counts how many documents
 * @param sourceCharacters characters of the sources of what it cleaned
 * @param removedCharacters of those, taken out as not being the article
 * @param edits edits made in what it cleaned
 * @param steps the steps of the job in their order, by the clock
 * @param stages the links of the cleaning chain in their order: working time, summed over the workers
 * @param rules what each rule did, what removed most first
 * @param sites what was done to each site, where most was removed first
 * @param otherSites how many sites are not among those
 * @param slowest the documents that took longest, the slowest first
 * @param quarantine why documents were set aside, the most frequent reason first
 * @param otherReasons how many documents were set aside for reasons not among those
 */
public record RunReport(
        long run,
        RunOutcome outcome,
        String started,
        @Nullable String finished,
        List<String> paths,
        RunCounts counts,
        long sourceCharacters,
        long removedCharacters,
        long edits,
        List<Time> steps,
        List<Time> stages,
        List<Rule> rules,
        List<Site> sites,
        long otherSites,
        List<Slow> slowest,
        List<Reason> quarantine,
        long otherReasons) {
    public RunReport {
        paths = List.copyOf(paths);
        steps = List.copyOf(steps);
        stages = List.copyOf(stages);
        rules = List.copyOf(rules);
        sites = List.copyOf(sites);
        slowest = List.copyOf(slowest);
        quarantine = List.copyOf(quarantine);
    }

    /**
     * What a part of the work took.
     *
     * @param name of a step or a stage; earlier stores call it step
     * @param documents how many went through a stage; 0 for a step
     * @param millis time in milliseconds
     */
    public record Time(@JsonAlias("step") String name, long documents, long millis) {}

    /**
     * What a rule did.
     *
     * @param rule its id
     * @param phase {@code repair}, {@code chrome} or {@code wording}
     * @param changes changes in force
     * @param removedCharacters characters that it took out, if its phase is {@code chrome}; else 0
     */
    public record Rule(String rule, String phase, long changes, long removedCharacters) {}

    /**
     * What was done to a site.
     *
     * @param site its host, empty where none is known
     * @param documents cleaned
     * @param sourceCharacters of their sources
     * @param removedCharacters of those, taken out
     * @param edits made in them
     */
    public record Site(String site, long documents, long sourceCharacters, long removedCharacters, long edits) {}

    /**
     * A document that took long.
     *
     * @param document its id
     * @param uri the beginning of its address
     * @param millis working time
     * @param characters of its source; 0 if it was set aside
     */
    public record Slow(String document, String uri, long millis, long characters) {}

    /**
     * A reason for which documents were set aside.
     *
     * @param stage where they failed
     * @param reason one sentence
     * @param documents how many
     */
    public record Reason(String stage, String reason, long documents) {}
}
