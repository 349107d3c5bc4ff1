package org.copydesk.pipeline.job;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RulingStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * A link of the chain strip, fix, segment: runs one step of the cleaner over a draft. The first opens the text, the last makes the
 * article and checks the law. Thread-safe.
 */
final class Link implements ItemProcessor<Draft, Draft> {
    private final Step step;
    private final PayloadStore payloads;
    private final RulingStore rulings;
    private final Careful careful;

    Link(Step step, PayloadStore payloads, RulingStore rulings, Careful careful) {
        this.step = step;
        this.payloads = payloads;
        this.rulings = rulings;
        this.careful = careful;
    }

    @Override
    public Draft process(Draft draft) throws InterruptedException {
        if (draft.failure() != null) {
            return draft;
        }
        RunState state = draft.batch().state();
        long begun = System.nanoTime();
        try {
            Draft further = careful.work(draft.capture(), step.label(), draft.nanos(), () -> run(draft));
            return further.spent(step.label(), System.nanoTime() - begun);
        } catch (Careful.BadDocument bad) {
            if (bad.fault()) {
                state.fault();
            }
            return draft.failed(bad.failure()).spent(step.label(), System.nanoTime() - begun);
        }
    }

    private Draft run(Draft draft) throws Careful.BadDocument {
        Cleaner cleaner = draft.batch().desk().cleaner();
        Draft open = step == Step.STRIP ? open(draft) : draft;
        Cleaning cleaning = open.cleaning();
        if (cleaning == null) {
            return open;
        }
        Cleaning further = cleaner.run(step, cleaning);
        return step == Step.SEGMENT
                ? open.finished(Cleaned.of(draft.capture().documentId(), further))
                : open.with(further);
    }

    private Draft open(Draft draft) throws Careful.BadDocument {
        Draft.Batch batch = draft.batch();
        Capture capture = draft.capture();
        Careful.BadDocument known = batch.state().undecodable().get(payloadId(capture));
        if (known != null) {
            throw known.of(capture);
        }
        Optional<SourceText> stored =
                payloads.text(payloadId(capture), batch.state().decoder(), capture.uri());
        @Nullable DecodedText fresh = null;
        SourceText source;
        if (stored.isPresent()) {
            source = stored.get();
        } else {
            source = decode(batch.desk(), capture, payloads);
            fresh = DecodedText.of(source, capture.uri());
        }
        Instant fetched = capture.fetched();
        SourceText dated = fetched == null ? source : source.fetchedAt(fetched);
        return draft.opened(batch.desk().cleaner().begin(dated, rulings.of(capture.documentId())), fresh);
    }

    static SourceText decode(Desk desk, Capture capture, PayloadStore payloads) {
        Payload payload = payloads.find(payloadId(capture), capture.uri())
                .orElseThrow(() -> new IllegalStateException("the payload of " + capture.uri() + " is gone"));
        return desk.decoders().decode(payload);
    }

    static String payloadId(Capture capture) {
        String id = capture.payloadId();
        return id == null ? "" : id;
    }
}
