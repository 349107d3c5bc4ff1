package org.copydesk.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.guard.Deadline;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.guard.RefusedException;
import org.copydesk.core.guard.WorkGuard;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Step;
import org.copydesk.core.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Cleans on an executor. It is broadcast, so that an executor receives the settings and reads rules and models once for all its tasks,
 * which share the guard too: a document that fails for want of memory is tried again while no other is worked on. Thread-safe.
 */
final class ExecutorCleaner implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CleanSettings settings;
    private final @Nullable Broadcast<ExecutorCleaner> base;
    private transient volatile @Nullable Tools tools;

    ExecutorCleaner(CleanSettings settings) {
        this(settings, null);
    }

    /** @param base has the same settings but for the knowledge; rules, models and guard are shared with it */
    ExecutorCleaner(CleanSettings settings, @Nullable Broadcast<ExecutorCleaner> base) {
        this.settings = settings;
        this.base = base;
    }

    /** What became of a document, as a row of {@link RecordSchema#outcome()}. */
    Row clean(SourceDocument document) throws InterruptedException {
        Tools with = tools();
        String id = DocumentId.of(document.uri());
        if (!document.refusal().isEmpty()) {
            return refused(document, id, QuarantineStage.INTAKE.label(), document.refusal());
        }
        try {
            return with.schema().cleaned(with.clean(document, id));
        } catch (RefusedException refused) {
            return refused(document, id, refused.stage(), refused.reason());
        }
    }

    private Row refused(SourceDocument document, String id, String stage, String reason) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("id", id);
        known.put("uri", document.uri());
        known.put("place", document.place());
        String site = new Payload(new byte[0], document.uri(), "").site();
        known.put("site", site.isEmpty() ? null : site);
        known.put(
                "fetchedAt",
                document.fetched() == null ? null : document.fetched().toString());
        return tools().schema().refused(known, stage, reason);
    }

    /** What a document says of the corpus; nothing if it can't be read. */
    Optional<Knowledge> observe(SourceDocument document) throws InterruptedException {
        if (!document.refusal().isEmpty()) {
            return Optional.empty();
        }
        Tools with = tools();
        try {
            return Optional.of(with.guard()
                    .work(
                            QuarantineStage.DECODE.label(),
                            0,
                            () -> Knowledge.learner()
                                    .observe()
                                    .apply(with.copydesk().cleaner().view(with.decode(document), Phase.FACTS))));
        } catch (RefusedException refused) {
            // It says so again, with its reason, when it is cleaned.
            return Optional.empty();
        }
    }

    private Tools tools() {
        Tools known = tools;
        if (known == null) {
            synchronized (this) {
                known = tools;
                if (known == null) {
                    known = base == null
                            ? Tools.of(settings)
                            : base.value().tools().with(settings);
                    tools = known;
                }
            }
        }
        return known;
    }

    /** What an executor works with. */
    private record Tools(
            CleanSettings settings, Copydesk copydesk, WorkGuard guard, DecisionList decisions, RecordSchema schema) {

        static Tools of(CleanSettings settings) {
            return new Tools(
                    settings,
                    Copydesk.of(settings.setup()).until(Deadline::isMissed),
                    new WorkGuard(new Deadline(), settings.deadline()),
                    DecisionList.read(settings.decisions()),
                    new RecordSchema(settings.withSource()));
        }

        /** The same with the knowledge of other settings. */
        Tools with(CleanSettings other) {
            Copydesk knowing = copydesk.with(other.learned()).until(Deadline::isMissed);
            return new Tools(other, knowing, guard, decisions, schema);
        }

        ArticleRecord clean(SourceDocument document, String id) throws RefusedException, InterruptedException {
            Cleaner cleaner = copydesk.cleaner();
            long begun = System.nanoTime();
            Cleaning cleaning = work(
                    Step.STRIP,
                    begun,
                    () -> cleaner.run(Step.STRIP, cleaner.begin(decode(document), decisions.of(id))));
            Cleaning fixed = work(Step.FIX, begun, () -> cleaner.run(Step.FIX, cleaning));
            return work(Step.SEGMENT, begun, () -> record(document, id, cleaner.run(Step.SEGMENT, fixed)));
        }

        private <T> T work(Step step, long begun, Callable<T> work) throws RefusedException, InterruptedException {
            return guard.work(step.label(), System.nanoTime() - begun, work);
        }

        private ArticleRecord record(SourceDocument document, String id, Cleaning cleaning) {
            return new ArticleRecord(
                    id,
                    document.uri(),
                    cleaning.source().site(),
                    document.fetched(),
                    document.place(),
                    ArticleLaws.prove(cleaning),
                    decisions.placed(id, cleaning.placedDecisions()),
                    settings.withSource() ? cleaning.source().text() : null,
                    List.of());
        }

        SourceText decode(SourceDocument document) {
            SourceText text = copydesk.decode(new Payload(document.bytes(), document.uri(), document.contentType()));
            Instant fetched = document.fetched();
            return fetched == null ? text : text.fetchedAt(fetched);
        }
    }
}
