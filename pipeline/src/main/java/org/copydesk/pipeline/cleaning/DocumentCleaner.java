package org.copydesk.pipeline.cleaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.decision.Recleaner;
import org.copydesk.pipeline.export.ArticleRecord;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.DocumentId;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStage;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which documents are cleaned: by a run, a plan, a check of golden records, a decision or the API, each within the time
 * and memory that a document may take. Writes nothing. Thread-safe.
 */
public final class DocumentCleaner implements Recleaner {
    private final Engine engine;
    private final KnowledgeStore knowledge;
    private final PayloadStore payloads;
    private final DecisionStore decisions;
    private final DocumentGuard guard;
    private volatile @Nullable Known last;

    public DocumentCleaner(
            Engine engine,
            KnowledgeStore knowledge,
            PayloadStore payloads,
            DecisionStore decisions,
            DocumentGuard guard) {
        this.engine = engine;
        this.knowledge = knowledge;
        this.payloads = payloads;
        this.decisions = decisions;
        this.guard = guard;
    }

    /** The cleaner that knows of the corpus what was known then; it stops when a {@link Deadline} is missed. */
    public Copydesk copydesk(Engine engine, String knowledgeId) {
        return engine.with(knowledge
                        .find(knowledgeId)
                        .orElseThrow(() -> new IllegalStateException("the knowledge " + knowledgeId + " is gone")))
                .until(Deadline::isMissed);
    }

    /** The cleaner of the usual setup. Most who ask one after the other ask for the same knowledge. */
    private Copydesk copydesk(String knowledgeId) {
        Known known = last;
        if (known == null || !known.knowledgeId().equals(knowledgeId)) {
            known = new Known(knowledgeId, copydesk(engine, knowledgeId));
            last = known;
        }
        return known.copydesk();
    }

    /** Cleans a document of a run by what people decided about it, and says how long each link of the chain took. */
    public WorkItem clean(WorkItem item) throws InterruptedException {
        WorkItem.Run run = item.run();
        Capture capture = item.capture();
        AtomicReference<@Nullable DecodedText> fresh = new AtomicReference<>();
        Callable<Cleaning> opening = () -> {
            DocumentGuard.BadDocument known = run.undecodable().get(payloadId(capture));
            if (known != null) {
                throw known.of(capture);
            }
            Optional<SourceText> kept = payloads.text(payloadId(capture), run.decoder(), capture.uri());
            SourceText source = kept.isPresent() ? kept.get() : decode(run.copydesk(), capture, payloads);
            fresh.set(kept.isPresent() ? null : DecodedText.of(source, capture.uri()));
            return run.copydesk().cleaner().begin(dated(source, capture.fetched()), decisions.of(capture.documentId()));
        };
        List<WorkItem.Spent> spent = new ArrayList<>();
        try {
            return item.finished(chain(run.copydesk(), capture, opening, spent), fresh.get(), spent);
        } catch (DocumentGuard.BadDocument bad) {
            return item.failed(bad.failure(), bad.fault(), spent);
        }
    }

    /**
     * What becomes of a stored payload, as people decided about its document.
     *
     * @throws DocumentGuard.BadDocument if it can't be cleaned
     */
    public Cleaned clean(Copydesk copydesk, String documentId, String payloadId, String uri)
            throws DocumentGuard.BadDocument, InterruptedException {
        Capture capture = new Capture(0, documentId, uri, payloadId);
        Instant fetched = payloads.fetched(documentId, payloadId).orElse(null);
        Callable<Cleaning> opening = () ->
                copydesk.cleaner().begin(dated(text(copydesk, capture, payloads), fetched), decisions.of(documentId));
        return chain(copydesk, capture, opening, new ArrayList<>());
    }

    /**
     * The record that a document would have in the next run.
     *
     * @throws NotCleanedException if it would be set aside
     */
    public ArticleRecord clean(Payload payload) throws InterruptedException {
        String id = DocumentId.of(payload.uri());
        Copydesk copydesk = copydesk(knowledge.latest());
        Callable<Cleaning> opening = () -> copydesk.cleaner().begin(copydesk.decode(payload));
        try {
            Capture capture = new Capture(0, id, payload.uri(), payload.id());
            Cleaned cleaned = chain(copydesk, capture, opening, new ArrayList<>());
            return new ArticleRecord(id, payload.uri(), cleaned.site(), null, null, cleaned.article(), List.of(), null);
        } catch (DocumentGuard.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        }
    }

    @Override
    public SourceText source(StoredRecord stored) {
        return guarded(
                () -> guard.work(capture(stored), QuarantineStage.DECODE.label(), 0, kept(stored.decoder(), stored)));
    }

    @Override
    public Renewed clean(StoredRecord stored, List<ManualDecision> decided) {
        Copydesk copydesk = copydesk(stored.knowledgeId());
        String decoder = copydesk.decoders().fingerprint();
        Callable<SourceText> text = kept(decoder, stored);
        Callable<Cleaning> opening = () -> copydesk.cleaner().begin(dated(text.call(), stored.fetched()), decided);
        return guarded(() -> new Renewed(
                new CleaningOrigin(stored.runId(), decoder, copydesk.fingerprint(), stored.knowledgeId()),
                chain(copydesk, capture(stored), opening, new ArrayList<>())));
    }

    /** Looks for the text at once: who holds a connection of the store waits for no thread that needs one too. */
    private Callable<SourceText> kept(String decoder, StoredRecord stored) {
        Optional<SourceText> kept = payloads.text(stored.payloadId(), decoder, stored.uri());
        Copydesk copydesk = copydesk(stored.knowledgeId());
        return () -> kept.orElseGet(() -> decode(copydesk, capture(stored), payloads));
    }

    private static <T> T guarded(Guarded<T> work) {
        try {
            return work.done();
        } catch (DocumentGuard.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while a document was cleaned", e);
        }
    }

    /** The chain strip, fix, segment; the last link makes the article and checks the laws. */
    private Cleaned chain(Copydesk copydesk, Capture capture, Callable<Cleaning> opening, List<WorkItem.Spent> spent)
            throws DocumentGuard.BadDocument, InterruptedException {
        Cleaner cleaner = copydesk.cleaner();
        Cleaning stripped = link(Step.STRIP, capture, spent, () -> cleaner.run(Step.STRIP, opening.call()));
        Cleaning fixed = link(Step.FIX, capture, spent, () -> cleaner.run(Step.FIX, stripped));
        return link(
                Step.SEGMENT, capture, spent, () -> Cleaned.of(capture.documentId(), cleaner.run(Step.SEGMENT, fixed)));
    }

    private <T> T link(Step step, Capture capture, List<WorkItem.Spent> spent, Callable<T> work)
            throws DocumentGuard.BadDocument, InterruptedException {
        long before = spent.stream().mapToLong(WorkItem.Spent::nanos).sum();
        long begun = System.nanoTime();
        try {
            return guard.work(capture, step.label(), before, work);
        } finally {
            spent.add(new WorkItem.Spent(step.label(), System.nanoTime() - begun));
        }
    }

    private static SourceText dated(SourceText source, @Nullable Instant fetched) {
        return fetched == null ? source : source.fetchedAt(fetched);
    }

    private static Capture capture(StoredRecord stored) {
        return new Capture(0, stored.documentId(), stored.uri(), stored.payloadId());
    }

    /** The text of a payload; decoded only where the copydesk's decoders' text of it is not stored. */
    public static SourceText text(Copydesk copydesk, Capture capture, PayloadStore payloads) {
        return payloads.text(payloadId(capture), copydesk.decoders().fingerprint(), capture.uri())
                .orElseGet(() -> decode(copydesk, capture, payloads));
    }

    private static SourceText decode(Copydesk copydesk, Capture capture, PayloadStore payloads) {
        Payload payload = payloads.find(payloadId(capture), capture.uri())
                .orElseThrow(() -> new IllegalStateException("the payload of " + capture.uri() + " is gone"));
        return copydesk.decode(payload);
    }

    public static String payloadId(Capture capture) {
        String id = capture.payloadId();
        return id == null ? "" : id;
    }

    private record Known(String knowledgeId, Copydesk copydesk) {}

    /** Work on a document that may be refused. */
    @FunctionalInterface
    private interface Guarded<T> {
        T done() throws DocumentGuard.BadDocument, InterruptedException;
    }
}
