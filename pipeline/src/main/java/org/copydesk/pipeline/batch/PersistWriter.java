package org.copydesk.pipeline.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.pipeline.cleaning.WorkItem;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.CaptureStatus;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningFailure;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.VersionStore;

/** The last link: stores what came out of the chain, and sets aside what didn't. Writing twice is writing once. */
record PersistWriter(
        PayloadStore payloads,
        CleaningStore cleanings,
        VersionStore versions,
        QuarantineStore quarantine,
        RunStore runs,
        DecisionStore decisions,
        PipelineSettings settings) {
    static final String NAME = "persist";

    /** Returns how many are done with: one about which somebody decided while it was cleaned is stored, and stays pending. */
    int write(RunState state, List<? extends WorkItem> items) {
        if (items.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        String knowledgeId = items.get(0).run().knowledgeId();
        List<Cleaned> cleaned = new ArrayList<>();
        List<DecodedText> decoded = new ArrayList<>();
        List<CleaningFailure> failures = new ArrayList<>();
        for (WorkItem item : items) {
            item.spent().forEach(spent -> state.tally().add(spent.link(), 1, spent.nanos()));
            if (item.decoded() != null) {
                decoded.add(item.decoded());
            }
            if (item.cleaned() != null) {
                cleaned.add(item.cleaned());
            } else if (item.failure() != null) {
                failures.add(item.failure());
            }
        }
        payloads.putTexts(state.decoder(), decoded);
        versions.keepReplaced(cleaned, RecordExport::line);
        cleanings.save(state.origin(knowledgeId), cleaned);
        Set<String> pending = Set.copyOf(cleanings.decidedOtherwise(cleaned, decisions));
        List<String> done = cleaned.stream()
                .map(Cleaned::documentId)
                .filter(id -> !pending.contains(id))
                .toList();
        quarantine.release(done);
        runs.settle(state.runId(), CaptureStatus.CLEANED, done);
        quarantine.put(state.runId(), failures);
        runs.settle(
                state.runId(),
                CaptureStatus.QUARANTINED,
                failures.stream().map(CleaningFailure::documentId).toList());
        state.quarantined().addAndGet(failures.size());
        state.tally().add(NAME, done.size(), System.nanoTime() - begun);
        List<? extends WorkItem> settled = items.stream()
                .filter(item -> !pending.contains(item.capture().documentId()))
                .toList();
        state.monitor().cleaned(settled, state.tally(), failures.size());
        return settled.size();
    }

    /** @throws RunFailedException if stages failed on more documents than the settings allow */
    void requireFewFaults(RunState state) {
        if (state.faults().get() > settings.faults()) {
            throw new RunFailedException("stages failed on " + state.faults().get()
                    + " documents, more than the limit of " + settings.faults() + "; the quarantine names them");
        }
    }
}
