package org.copydesk.pipeline.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.export.ArticleRecord;
import org.copydesk.pipeline.review.Recleaner;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.DocumentId;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.Origin;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which documents are cleaned: by a run, a plan, a check of golden records, a decision or the API, each within the time
 * and memory that a document may take. Writes nothing. Thread-safe.
 */
public final class DocumentCleaner implements Recleaner {
    private final Desk.Maker desks;
    private final KnowledgeStore knowledge;
    private final PayloadStore payloads;
    private final RulingStore rulings;
    private final Careful careful;
    private volatile @Nullable Known last;

    DocumentCleaner(
            Desk.Maker desks, KnowledgeStore knowledge, PayloadStore payloads, RulingStore rulings, Careful careful) {
        this.desks = desks;
        this.knowledge = knowledge;
        this.payloads = payloads;
        this.rulings = rulings;
        this.careful = careful;
    }

    /** A desk that knows of the corpus what was known then. */
    Desk desk(Desk.Maker with, String knowledgeId) {
        return with.with(knowledge
                .find(knowledgeId)
                .orElseThrow(() -> new IllegalStateException("the knowledge " + knowledgeId + " is gone")));
    }

    /** A desk of the usual setup. It is costly to make, and most who ask one after the other ask for the same. */
    private Desk desk(String knowledgeId) {
        Known known = last;
        if (known == null || !known.knowledgeId().equals(knowledgeId)) {
            known = new Known(knowledgeId, desk(desks, knowledgeId));
            last = known;
        }
        return known.desk();
    }

    /** Cleans a document of a run by what people decided about it, and tells how long each link of the chain took. */
    Draft clean(Draft draft) throws InterruptedException {
        Draft.Batch batch = draft.batch();
        Capture capture = draft.capture();
        AtomicReference<@Nullable DecodedText> fresh = new AtomicReference<>();
        Callable<Cleaning> opening = () -> {
            Careful.BadDocument known = batch.state().undecodable().get(payloadId(capture));
            if (known != null) {
                throw known.of(capture);
            }
            Optional<SourceText> kept =
                    payloads.text(payloadId(capture), batch.state().decoder(), capture.uri());
            SourceText source = kept.isPresent() ? kept.get() : decode(batch.desk(), capture, payloads);
            fresh.set(kept.isPresent() ? null : DecodedText.of(source, capture.uri()));
            return batch.desk().cleaner().begin(dated(source, capture.fetched()), rulings.of(capture.documentId()));
        };
        List<Draft.Spent> spent = new ArrayList<>();
        try {
            return draft.finished(chain(batch.desk(), capture, opening, spent), fresh.get(), spent);
        } catch (Careful.BadDocument bad) {
            if (bad.fault()) {
                batch.state().fault();
            }
            return draft.failed(bad.failure(), spent);
        }
    }

    /**
     * What becomes of a stored payload, as people decided about its document.
     *
     * @throws Careful.BadDocument if it can't be cleaned
     */
    Cleaned clean(Desk desk, String documentId, String payloadId, String uri)
            throws Careful.BadDocument, InterruptedException {
        Capture capture = new Capture(0, documentId, uri, payloadId);
        Instant fetched = payloads.fetched(documentId, payloadId).orElse(null);
        Callable<Cleaning> opening =
                () -> desk.cleaner().begin(dated(text(desk, capture, payloads), fetched), rulings.of(documentId));
        return chain(desk, capture, opening, new ArrayList<>());
    }

    /**
     * The record that a document would have in the next run.
     *
     * @throws NotCleanedException if it would be set aside
     */
    public ArticleRecord clean(Payload payload) throws InterruptedException {
        String id = DocumentId.of(payload.uri());
        Desk desk = desk(knowledge.latest());
        Callable<Cleaning> opening = () -> desk.cleaner().begin(desk.decoders().decode(payload));
        try {
            Capture capture = new Capture(0, id, payload.uri(), payload.id());
            Cleaned cleaned = chain(desk, capture, opening, new ArrayList<>());
            return new ArticleRecord(id, payload.uri(), cleaned.site(), null, null, cleaned.article(), List.of(), null);
        } catch (Careful.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        }
    }

    @Override
    public SourceText source(StoredRecord stored) {
        return guarded(() -> careful.work(capture(stored), "decode", 0, kept(stored.decoder(), stored)));
    }

    @Override
    public Renewed clean(StoredRecord stored, List<ManualDecision> decided) {
        Desk desk = desk(stored.knowledgeId());
        String decoder = desk.decoders().fingerprint();
        Callable<SourceText> text = kept(decoder, stored);
        Callable<Cleaning> opening = () -> desk.cleaner().begin(dated(text.call(), stored.fetched()), decided);
        return guarded(() -> new Renewed(
                new Origin(stored.runId(), decoder, desk.fingerprint(), stored.knowledgeId()),
                chain(desk, capture(stored), opening, new ArrayList<>())));
    }

    /** Looks for the text at once: who holds a connection of the store waits for no thread that needs one too. */
    private Callable<SourceText> kept(String decoder, StoredRecord stored) {
        Optional<SourceText> kept = payloads.text(stored.payloadId(), decoder, stored.uri());
        Desk desk = desk(stored.knowledgeId());
        return () -> kept.orElseGet(() -> decode(desk, capture(stored), payloads));
    }

    private static <T> T guarded(Guarded<T> work) {
        try {
            return work.done();
        } catch (Careful.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while a document was cleaned", e);
        }
    }

    /** The chain strip, fix, segment; the last link makes the article and checks the laws. */
    private Cleaned chain(Desk desk, Capture capture, Callable<Cleaning> opening, List<Draft.Spent> spent)
            throws Careful.BadDocument, InterruptedException {
        Cleaner cleaner = desk.cleaner();
        Cleaning stripped = link(Step.STRIP, capture, spent, () -> cleaner.run(Step.STRIP, opening.call()));
        Cleaning fixed = link(Step.FIX, capture, spent, () -> cleaner.run(Step.FIX, stripped));
        return link(
                Step.SEGMENT, capture, spent, () -> Cleaned.of(capture.documentId(), cleaner.run(Step.SEGMENT, fixed)));
    }

    private <T> T link(Step step, Capture capture, List<Draft.Spent> spent, Callable<T> work)
            throws Careful.BadDocument, InterruptedException {
        long before = spent.stream().mapToLong(Draft.Spent::nanos).sum();
        long begun = System.nanoTime();
        try {
            return careful.work(capture, step.label(), before, work);
        } finally {
            spent.add(new Draft.Spent(step.label(), System.nanoTime() - begun));
        }
    }

    private static SourceText dated(SourceText source, @Nullable Instant fetched) {
        return fetched == null ? source : source.fetchedAt(fetched);
    }

    private static Capture capture(StoredRecord stored) {
        return new Capture(0, stored.documentId(), stored.uri(), stored.payloadId());
    }

    /** The text of a payload; decoded only where the desk's decoders' text of it is not stored. */
    static SourceText text(Desk desk, Capture capture, PayloadStore payloads) {
        return payloads.text(payloadId(capture), desk.decoders().fingerprint(), capture.uri())
                .orElseGet(() -> decode(desk, capture, payloads));
    }

    private static SourceText decode(Desk desk, Capture capture, PayloadStore payloads) {
        Payload payload = payloads.find(payloadId(capture), capture.uri())
                .orElseThrow(() -> new IllegalStateException("the payload of " + capture.uri() + " is gone"));
        return desk.decoders().decode(payload);
    }

    static String payloadId(Capture capture) {
        String id = capture.payloadId();
        return id == null ? "" : id;
    }

    private record Known(String knowledgeId, Desk desk) {}

    /** Work on a document that may be refused. */
    @FunctionalInterface
    private interface Guarded<T> {
        T done() throws Careful.BadDocument, InterruptedException;
    }
}
