package org.copydesk.app.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.pipeline.batch.AlikeRun;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.ReviewQueue.Together;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One act that decides about many documents: at once where they are few, else in a run. One act takes it back. Thread-safe. */
@Component
final class BulkDecisions {
    /** Documents that are cleaned again while a person waits; more of them are, in a run. */
    private static final int AT_ONCE = 36;

    private final Decisions decisions;
    private final ReviewQueue queue;
    private final AlikeRun many;
    private final RunActions runs;
    private final TransactionTemplate together;

    BulkDecisions(
            Decisions decisions,
            ReviewQueue queue,
            AlikeRun many,
            RunActions runs,
            PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.queue = queue;
        this.many = many;
        this.runs = runs;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Decides about all of some documents, or none.
     *
     * @param decide about a document, and makes its record anew
     * @param writeDown does the same without making the record anew
     * @param note what the decisions share
     * @return whether a run does it that begins now
     */
    boolean decide(Collection<String> documentIds, Consumer<String> decide, Consumer<String> writeDown, String note) {
        boolean inRun = documentIds.size() > AT_ONCE;
        if (inRun) {
            runs.begun("the decision about " + note, () -> many.decide(documentIds, writeDown, note));
        } else {
            together.executeWithoutResult(status -> documentIds.forEach(decide));
        }
        return inRun;
    }

    /**
     * Takes back the decisions about a rule that share a note.
     *
     * @return what to say of it
     * @throws IllegalArgumentException if none of them holds
     */
    String undo(String rule, String note, String by) {
        List<Together> decided = queue.together(rule, note);
        if (decided.isEmpty()) {
            throw new IllegalArgumentException("no such decisions hold");
        }
        String said = Formats.number(decided.size()) + " decisions are taken back";
        if (decided.stream().map(Together::documentId).distinct().count() > AT_ONCE) {
            runs.begun("taking back the decision about " + note, () -> many.undo(rule, note, by));
            said += " in a run that begins now";
        } else {
            together.executeWithoutResult(status -> decided.forEach(one -> decisions.undo(one.number(), by, "")));
        }
        return said + ".";
    }
}
