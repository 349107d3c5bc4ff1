package org.copydesk.pipeline.runs;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.pipeline.runs.RunReport.Time;

/**
 * What a run did.
 *
 * @param runId the run's number in the store
 * @param resumed whether this completed a run that had been cut off
 * @param in documents received
 * @param cleaned documents cleaned, in earlier attempts at the same run too
 * @param unchanged documents that needed no cleaning
 * @param cleanedAgain documents not received, but cleaned again since other lines recur on their site now
 * @param quarantined documents set aside
 * @param duplicatesOfPayload documents whose bytes another document of this run holds too
 * @param removedCharactersByRule characters taken out as chrome from the cleaned documents, by rule
 * @param editsByRule edits in force in the cleaned documents, by rule
 * @param steps the links of the cleaning chain in order, as run by this process
 * @param millis how long it took
 * @param knowledgeId names what was known of the corpus
 * @param documentIds the documents that have a record, in the order of the input; quarantined ones are not among them
 */
public record RunSummary(
        long runId,
        boolean resumed,
        long in,
        long cleaned,
        long unchanged,
        long cleanedAgain,
        long quarantined,
        long duplicatesOfPayload,
        SortedMap<String, Long> removedCharactersByRule,
        SortedMap<String, Long> editsByRule,
        List<Time> steps,
        long millis,
        String knowledgeId,
        List<String> documentIds) {
    public RunSummary {
        removedCharactersByRule = Collections.unmodifiableSortedMap(new TreeMap<>(removedCharactersByRule));
        editsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(editsByRule));
        steps = List.copyOf(steps);
        documentIds = List.copyOf(documentIds);
    }
}
