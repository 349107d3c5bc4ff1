package org.copydesk.pipeline.cleaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.record.RecordReplay;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.jspecify.annotations.Nullable;

/** The steps from a document to its article, each under the deadline and the memory guard. Knows no store. Thread-safe. */
public final class CleaningChain {
    private final DocumentGuard guard;

    public CleaningChain(DocumentGuard guard) {
        this.guard = guard;
    }

    /**
     * Strips, fixes and segments; the last step makes the article and checks the laws.
     *
     * @param opening decodes the document
     * @param spent receives the time that each step took
     */
    Cleaned clean(Copydesk copydesk, Capture capture, Callable<Opened> opening, List<WorkItem.Spent> spent)
            throws DocumentGuard.BadDocument, InterruptedException {
        Stripped stripped = step(Step.STRIP, capture, spent, () -> Stripped.of(copydesk, opening.call()));
        Cleaner cleaner = stripped.cleaner();
        Cleaning fixed = step(Step.FIX, capture, spent, () -> cleaner.run(Step.FIX, stripped.cleaning()));
        return step(Step.SEGMENT, capture, spent, () -> {
            Cleaning segmented = cleaner.run(Step.SEGMENT, fixed);
            RecordReplay replay = stripped.replay();
            return replay == null
                    ? Cleaned.of(capture.documentId(), segmented)
                    : Cleaned.of(capture.documentId(), segmented, replay.article(segmented));
        });
    }

    /**
     * What is cleaned.
     *
     * @param source of an exported record it says again what that says
     * @param decisions what people decided about it
     */
    record Opened(SourceText source, Collection<ManualDecision> decisions) {}

    /**
     * A document after the first step.
     *
     * @param cleaner what takes the next ones
     * @param replay of an exported record; null of anything else
     */
    private record Stripped(
            Cleaning cleaning, Cleaner cleaner, @Nullable RecordReplay replay) {
        static Stripped of(Copydesk copydesk, Opened opened) {
            RecordReplay replay = RecordReplay.of(opened.source()).orElse(null);
            Cleaner cleaner = replay == null ? copydesk.cleaner() : replay.cleaner();
            return new Stripped(
                    cleaner.run(Step.STRIP, cleaner.begin(opened.source(), opened.decisions())), cleaner, replay);
        }
    }

    private <T> T step(Step step, Capture capture, List<WorkItem.Spent> spent, Callable<T> work)
            throws DocumentGuard.BadDocument, InterruptedException {
        long before = spent.stream().mapToLong(WorkItem.Spent::nanos).sum();
        long begun = System.nanoTime();
        try {
            return guard.work(capture, step.label(), before, work);
        } finally {
            spent.add(new WorkItem.Spent(step.label(), System.nanoTime() - begun));
        }
    }

    /**
     * The record of a document that no store knows.
     *
     * @param place where in the input it is, or null
     * @param fetched when it was fetched, or null
     * @param withSource whether the record holds the decoded source
     * @throws DocumentGuard.BadDocument if it can't be cleaned
     */
    public ArticleRecord clean(
            Copydesk copydesk, Payload payload, @Nullable String place, @Nullable Instant fetched, boolean withSource)
            throws DocumentGuard.BadDocument, InterruptedException {
        Capture capture = new Capture(0, DocumentId.of(payload.uri()), payload.uri(), payload.id());
        AtomicReference<@Nullable String> text = new AtomicReference<>();
        Callable<Opened> opening = () -> {
            SourceText source = dated(copydesk.decode(payload), fetched);
            text.set(withSource ? source.text() : null);
            return new Opened(source, List.of());
        };
        Cleaned cleaned = clean(copydesk, capture, opening, new ArrayList<>());
        return new ArticleRecord(
                capture.documentId(),
                capture.uri(),
                cleaned.site(),
                fetched,
                place,
                cleaned.article(),
                List.of(),
                text.get(),
                List.of());
    }

    static SourceText dated(SourceText source, @Nullable Instant fetched) {
        return fetched == null ? source : source.fetchedAt(fetched);
    }
}
