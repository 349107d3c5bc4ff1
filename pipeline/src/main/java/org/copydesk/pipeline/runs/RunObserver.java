package org.copydesk.pipeline.runs;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.pipeline.store.RunOutcome;

/** Hears of every run of this process, whoever asked for it. Is called by several threads, in turn; must not throw. */
public interface RunObserver {
    /** A run begins, or goes on. */
    void begun(long runId);

    /** How far it has come, after every chunk. */
    void standing(long runId, RunStatus standing);

    /** What was committed to the store since the last call. */
    void done(Done done);

    /**
     * A run has ended.
     *
     * @param outcome finished, stopped or failed
     * @param took in this process
     */
    void ended(long runId, RunOutcome outcome, Duration took);

    /**
     * What a run did.
     *
     * @param received documents received
     * @param unchanged documents that needed no cleaning
     * @param cleaned documents cleaned, those cleaned again included
     * @param quarantined documents set aside
     * @param sourceCharacters characters of the sources of what it cleaned
     * @param removedCharacters of those, taken out
     * @param edits by phase
     * @param stages by link of the chain
     */
    record Done(
            long received,
            long unchanged,
            long cleaned,
            long quarantined,
            long sourceCharacters,
            long removedCharacters,
            Map<String, Long> edits,
            Map<String, Work> stages) {
        /** The same, with sums of characters, edits and stages less those of before. */
        public Done since(Done before) {
            Map<String, Long> moreEdits = new TreeMap<>(edits);
            before.edits.forEach((phase, count) -> moreEdits.merge(phase, -count, Long::sum));
            Map<String, Work> moreStages = new TreeMap<>(stages);
            before.stages.forEach(
                    (stage, work) -> moreStages.merge(stage, new Work(-work.documents(), -work.nanos()), Work::plus));
            return new Done(
                    received,
                    unchanged,
                    cleaned,
                    quarantined,
                    sourceCharacters - before.sourceCharacters,
                    removedCharacters - before.removedCharacters,
                    moreEdits,
                    moreStages);
        }
    }

    /**
     * What went through a link of the chain.
     *
     * @param documents how many
     * @param nanos working time, summed over the workers
     */
    record Work(long documents, long nanos) {
        public static final Work NONE = new Work(0, 0);

        public Work plus(Work other) {
            return new Work(documents + other.documents, nanos + other.nanos);
        }
    }
}
