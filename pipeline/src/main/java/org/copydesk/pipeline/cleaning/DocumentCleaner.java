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
import org.copydesk.core.guard.Deadline;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningOrigin;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which documents are cleaned: by a run, a plan, a check of golden records, a decision or the API, each within the time
 * and memory that a document may take. Writes nothing. Thread-safe.
 */
public final class DocumentCleaner {
    private final Engine engine;
    private final KnowledgeStore knowledge;
    private final PayloadStore payloads;
    private final DecisionStore decisions;
    private final DocumentGuard guard;
    private final CleaningChain chain;
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
        this.chain = new CleaningChain(guard);
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
        Callable<CleaningChain.Opened> opening = () -> {
            DocumentGuard.BadDocument known = run.undecodable().get(payloadId(capture));
            if (known != null) {
                throw known.of(capture);
            }
            Optional<SourceText> kept = payloads.text(payloadId(capture), run.decoder(), capture.uri());
            SourceText source = kept.isPresent() ? kept.get() : decode(run.copydesk(), capture, payloads);
            fresh.set(kept.isPresent() ? null : DecodedText.of(source, capture.uri()));
            return new CleaningChain.Opened(
                    CleaningChain.dated(source, capture.fetched()), decisions.of(capture.documentId()));
        };
        List<WorkItem.Spent> spent = new ArrayList<>();
        try {
            return item.finished(chain.clean(run.copydesk(), capture, opening, spent), fresh.get(), spent);
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
        Callable<CleaningChain.Opened> opening = () -> new CleaningChain.Opened(
                CleaningChain.dated(text(copydesk, capture, payloads), fetched), decisions.of(documentId));
        return chain.clean(copydesk, capture, opening, new ArrayList<>());
    }

    /**
     * The record that a document would have in the next run.
     *
     * @throws NotCleanedException if it would be set aside
     */
    public ArticleRecord clean(Payload payload) throws InterruptedException {
        try {
            return chain.clean(copydesk(knowledge.latest()), payload, null, null, false);
        } catch (DocumentGuard.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        }
    }

    /** The source that a record speaks of, as it was decoded then where that text is kept. */
    public SourceText source(StoredRecord stored) {
        return guarded(
                () -> guard.work(capture(stored), QuarantineStage.DECODE.label(), 0, kept(stored.decoder(), stored)));
    }

    /** What becomes of a record's source by today's rules, what was known of the corpus then, and decisions. */
    public Renewed clean(StoredRecord stored, List<ManualDecision> decided) {
        Copydesk copydesk = copydesk(stored.knowledgeId());
        String decoder = copydesk.decoders().fingerprint();
        Callable<SourceText> text = kept(decoder, stored);
        Callable<CleaningChain.Opened> opening =
                () -> new CleaningChain.Opened(CleaningChain.dated(text.call(), stored.fetched()), decided);
        return guarded(() -> new Renewed(
                new CleaningOrigin(stored.runId(), decoder, copydesk.fingerprint(), stored.knowledgeId()),
                chain.clean(copydesk, capture(stored), opening, new ArrayList<>())));
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

    /**
     * A record made anew.
     *
     * @param origin what it was made with
     * @param cleaned ready to be stored
     */
    public record Renewed(CleaningOrigin origin, Cleaned cleaned) {}

    private record Known(String knowledgeId, Copydesk copydesk) {}

    /** Work on a document that may be refused. */
    @FunctionalInterface
    private interface Guarded<T> {
        T done() throws DocumentGuard.BadDocument, InterruptedException;
    }
}
