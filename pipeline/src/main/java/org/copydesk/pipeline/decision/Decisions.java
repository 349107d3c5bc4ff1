package org.copydesk.pipeline.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides about records. Each decision is written down and the record made anew in one transaction: both are stored or neither.
 * To decide again on the same thing takes the earlier decision back. Thread-safe.
 */
public final class Decisions {
    private static final String ANEW = "decided anew";

    private final DecisionStore store;
    private final CleaningStore cleanings;
    private final DocumentCleaner documents;
    private final TransactionTemplate inTransaction;

    public Decisions(
            DecisionStore store,
            CleaningStore cleanings,
            DocumentCleaner documents,
            TransactionTemplate inTransaction) {
        this.store = store;
        this.cleanings = cleanings;
        this.documents = documents;
        this.inTransaction = inTransaction;
    }

    /**
     * Keeps or rejects changes, accepts or rejects suggestions: all that are named, or none.
     *
     * @param keys of changes or suggestions ({@link org.copydesk.core.article.Change#key})
     * @param by who decides
     * @param note why, or empty
     * @return what was decided, in the order of the keys
     * @throws UnknownChangeException if there is no such record or change
     */
    public List<ManualDecision> decide(
            String documentId, Collection<String> keys, DecisionKind decision, String by, String note) {
        return write(
                documentId,
                subject -> keys.stream()
                        .distinct()
                        .map(key -> subject.change(key, decision))
                        .toList(),
                by,
                note);
    }

    /**
     * Takes a passage out that no rule takes out.
     *
     * @param words the passage as it is in the source, once
     */
    public ManualDecision remove(String documentId, String words, String by, String note) {
        return write(documentId, subject -> List.of(subject.passage(words)), by, note)
                .get(0);
    }

    /** Gives a field a value; of authors each pinned name is one. */
    public ManualDecision pin(String documentId, Field field, String value, String by, String note) {
        return write(documentId, subject -> List.of(subject.pin(field, value)), by, note)
                .get(0);
    }

    /**
     * Gives authors of a document another spelling: all its authors are pinned, and earlier pins of them are taken back.
     *
     * @param spellings that they have now; whoever is spelt otherwise keeps the name
     * @return what was decided, in the order of the authors; nothing where nobody is spelt so
     */
    public List<ManualDecision> respell(
            String documentId, Collection<String> spellings, String to, String by, String note) {
        return write(documentId, subject -> respelt(documentId, subject, spellings, to, by), by, note);
    }

    private List<ManualDecision> respelt(
            String documentId, DecisionSubject subject, Collection<String> spellings, String to, String by) {
        List<ManualDecision> pins = subject.authors(spellings, to);
        if (!pins.isEmpty()) {
            store.ofDocument(documentId).stream()
                    .filter(before -> !before.isUndone() && before.decision().field() == Field.AUTHOR)
                    .forEach(before -> store.addUndo(before, by, ANEW));
        }
        return pins;
    }

    /**
     * Takes a decision back.
     *
     * @throws UnknownChangeException if there is none of this number, or it was taken back before
     */
    public StoredDecision undo(long number, String by, String note) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            store.find(number).ifPresent(found -> cleanings.lock(found.documentId()));
            StoredDecision decision = store.find(number)
                    .filter(found -> !found.isUndone())
                    .orElseThrow(() -> new UnknownChangeException("there is no decision " + number + " to take back"));
            store.addUndo(decision, by, note);
            cleanings.record(decision.documentId()).ifPresent(this::renew);
            return decision;
        }));
    }

    /**
     * Takes back all decisions about what a rule said. Their records stay as they are: the caller holds the transaction, and has the
     * documents cleaned again. To ask again names the documents that were not.
     *
     * @throws UnknownChangeException if there are none
     */
    public TakenBack takeBack(String rule, String by, String note) {
        int decisions = store.undoRule(rule, by, note);
        List<String> documentIds = store.madeWithUndone(rule);
        if (decisions == 0 && documentIds.isEmpty()) {
            throw new UnknownChangeException("there is no decision about " + rule + " to take back");
        }
        return new TakenBack(decisions, documentIds);
    }

    /**
     * Decides about changes of one document without making its record anew: the caller holds the transaction, and has the document
     * cleaned again. What is no longer in the record is passed over.
     *
     * @param keys of changes or suggestions
     */
    public void writeDown(String documentId, Collection<String> keys, DecisionKind decision, String by, String note) {
        cleanings.lock(documentId);
        cleanings.record(documentId).ifPresent(stored -> {
            DecisionSubject subject = subject(stored);
            add(
                    stored,
                    keys.stream()
                            .filter(subject::has)
                            .map(key -> subject.change(key, decision))
                            .toList(),
                    by,
                    note);
        });
    }

    /** {@link #respell Respells} authors without making the record anew. As above. */
    public void writeDownRespelt(String documentId, Collection<String> spellings, String to, String by, String note) {
        cleanings.lock(documentId);
        cleanings
                .record(documentId)
                .ifPresent(stored -> add(stored, respelt(documentId, subject(stored), spellings, to, by), by, note));
    }

    /** Takes decisions back without making their records anew; those that are taken back already are passed over. As above. */
    public void takeBack(Collection<Long> numbers, String by, String note) {
        for (long number : numbers) {
            store.find(number).ifPresent(found -> cleanings.lock(found.documentId()));
            store.find(number).filter(found -> !found.isUndone()).ifPresent(found -> store.addUndo(found, by, note));
        }
    }

    /**
     * What was taken back.
     *
     * @param decisions how many decisions
     * @param documentIds the documents whose records were made with them
     */
    public record TakenBack(int decisions, List<String> documentIds) {}

    private List<ManualDecision> write(
            String documentId, Function<DecisionSubject, List<ManualDecision>> subjects, String by, String note) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            cleanings.lock(documentId);
            StoredRecord stored = cleanings
                    .record(documentId)
                    .orElseThrow(() -> new UnknownChangeException("there is no record " + documentId));
            List<ManualDecision> written = add(stored, subjects.apply(subject(stored)), by, note);
            renew(stored);
            return written;
        }));
    }

    private DecisionSubject subject(StoredRecord stored) {
        return new DecisionSubject(stored.article(), documents.source(stored).text());
    }

    private List<ManualDecision> add(StoredRecord stored, List<ManualDecision> decided, String by, String note) {
        List<ManualDecision> written = new ArrayList<>();
        for (ManualDecision decision : decided) {
            for (StoredDecision before : store.ofDocument(stored.documentId())) {
                if (!before.isUndone() && isSame(before.decision(), decision)) {
                    store.addUndo(before, by, ANEW);
                }
            }
            written.add(store.add(stored.documentId(), decision, by, note));
        }
        return written;
    }

    /** Whether two decisions are about the same thing, so that only one of them can hold. */
    private static boolean isSame(ManualDecision one, ManualDecision other) {
        return one.phase() == other.phase()
                && one.field() == other.field()
                && (one.field() == null || one.field() == Field.AUTHOR
                        ? one.after().equals(other.after())
                        : true)
                && (one.field() != null || one.quote().equals(other.quote()));
    }

    private void renew(StoredRecord stored) {
        DocumentCleaner.Renewed renewed = documents.clean(stored, store.of(stored.documentId()));
        cleanings.save(renewed.origin(), List.of(renewed.cleaned()));
    }
}
