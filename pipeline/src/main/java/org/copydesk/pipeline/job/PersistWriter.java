package org.copydesk.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.Failure;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.VersionStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** The last link: stores what came out of the chain, and sets aside what didn't. Writing twice is writing once. */
final class PersistWriter implements ItemWriter<Draft> {
    static final String NAME = "persist";

    private final PayloadStore payloads;
    private final CleaningStore cleanings;
    private final VersionStore versions;
    private final QuarantineStore quarantine;
    private final RunStore runs;
    private final RulingStore rulings;
    private final Renewal renewal;
    private final int mostFaults;

    PersistWriter(
            PayloadStore payloads,
            CleaningStore cleanings,
            VersionStore versions,
            QuarantineStore quarantine,
            RunStore runs,
            RulingStore rulings,
            Renewal renewal,
            PipelineSettings settings) {
        this.payloads = payloads;
        this.cleanings = cleanings;
        this.versions = versions;
        this.quarantine = quarantine;
        this.runs = runs;
        this.rulings = rulings;
        this.renewal = renewal;
        this.mostFaults = settings.faults();
    }

    @Override
    public void write(Chunk<? extends Draft> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        Draft.Batch batch = chunk.getItems().get(0).batch();
        RunState state = batch.state();
        List<Cleaned> cleaned = new ArrayList<>();
        List<DecodedText> decoded = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Draft draft : chunk) {
            draft.spent().forEach(spent -> state.tally().add(spent.link(), 1, spent.nanos()));
            if (draft.decoded() != null) {
                decoded.add(draft.decoded());
            }
            if (draft.cleaned() != null) {
                cleaned.add(draft.cleaned());
            } else if (draft.failure() != null) {
                failures.add(draft.failure());
            }
        }
        payloads.putTexts(state.decoder(), decoded);
        versions.keepReplaced(cleaned, RecordExport::line);
        cleanings.save(state.origin(batch.knowledgeId()), cleaned);
        // Somebody may have decided while these were cleaned.
        cleanings.forEach(cleanings.ruledOtherwise(cleaned, rulings), renewal::renew);
        List<String> done = cleaned.stream().map(Cleaned::documentId).toList();
        quarantine.release(done);
        runs.settle(state.runId(), "cleaned", done);
        quarantine.put(state.runId(), failures);
        runs.settle(
                state.runId(),
                "quarantined",
                failures.stream().map(Failure::documentId).toList());
        state.setAside(failures.size());
        state.tally().add(NAME, cleaned.size(), System.nanoTime() - begun);
        state.book().cleaned(chunk.getItems(), state.tally(), failures.size());
    }

    /** @throws RunFailedException if stages failed on more documents than the settings allow */
    void requireFewFaults(RunState state) {
        if (state.faults() > mostFaults) {
            throw new RunFailedException("stages failed on " + state.faults() + " documents, more than the limit of "
                    + mostFaults + "; the quarantine names them");
        }
    }
}
