package org.copydesk.pipeline.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copydesk.core.mark.Decision;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Ruling;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.copydesk.pipeline.store.StoredRuling;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides about records. Each decision is written down and the record made anew in one transaction: either both stand or neither.
 * To decide again on the same thing takes the earlier decision back. Thread-safe.
 */
public final class Decisions {
    /** So many decisions of one rule are taken back at once. */
    private static final int MOST = 100_000;

    private static final String ANEW = "decided anew";

    private final RulingStore rulings;
    private final CleaningStore cleanings;
    private final Consumer<StoredRecord> renewal;
    private final TransactionTemplate inTransaction;

    /** @param renewal makes a record anew by the decisions that hold now */
    public Decisions(
            RulingStore rulings,
            CleaningStore cleanings,
            Consumer<StoredRecord> renewal,
            TransactionTemplate inTransaction) {
        this.rulings = rulings;
        this.cleanings = cleanings;
        this.renewal = renewal;
        this.inTransaction = inTransaction;
    }

    /**
     * Keeps or rejects a change, accepts or rejects a suggestion.
     *
     * @param key {@code c} or {@code s} and the number of the change or suggestion in the record, from 1
     * @param by who decides
     * @param note why, or empty
     * @throws UnknownChangeException if there is no such record or change
     */
    public Ruling decide(String documentId, String key, Decision decision, String by, String note) {
        return write(documentId, stored -> new Subject(stored, cleanings).change(key, decision), by, note);
    }

    /**
     * Takes a passage out that no rule takes out.
     *
     * @param words the passage as it stands in the source, once
     */
    public Ruling remove(String documentId, String words, String by, String note) {
        return write(documentId, stored -> new Subject(stored, cleanings).passage(words), by, note);
    }

    /** Gives a field a value; of authors each pinned name is one. */
    public Ruling pin(String documentId, Field field, String value, String by, String note) {
        return write(documentId, stored -> new Subject(stored, cleanings).pin(field, value), by, note);
    }

    /**
     * Takes a decision back.
     *
     * @throws UnknownChangeException if there is none of this number, or it was taken back before
     */
    public StoredRuling undo(long number, String by, String note) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            rulings.find(number).ifPresent(found -> cleanings.lock(found.documentId()));
            StoredRuling ruling = rulings.find(number)
                    .filter(found -> !found.isUndone())
                    .orElseThrow(() -> new UnknownChangeException("there is no decision " + number + " to take back"));
            rulings.addUndo(ruling, by, note);
            renew(ruling.documentId());
            return ruling;
        }));
    }

    /** Takes back all decisions about what a rule said; returns how many. */
    public int undoRule(String rule, String by, String note) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            Set<String> documents = new TreeSet<>();
            rulings.ofRule(rule, MOST).forEach(ruling -> documents.add(ruling.documentId()));
            documents.forEach(cleanings::lock);
            List<StoredRuling> open = rulings.ofRule(rule, MOST).stream()
                    .filter(ruling -> !ruling.isUndone())
                    .toList();
            open.forEach(ruling -> rulings.addUndo(ruling, by, note));
            open.stream().map(StoredRuling::documentId).distinct().forEach(this::renew);
            return open.size();
        }));
    }

    private Ruling write(String documentId, Function<StoredRecord, Ruling> subject, String by, String note) {
        return Objects.requireNonNull(inTransaction.execute(status -> {
            cleanings.lock(documentId);
            StoredRecord stored = cleanings
                    .record(documentId)
                    .orElseThrow(() -> new UnknownChangeException("there is no record " + documentId));
            Ruling ruling = subject.apply(stored);
            for (StoredRuling before : rulings.ofDocument(documentId)) {
                if (!before.isUndone() && isSame(before.ruling(), ruling)) {
                    rulings.addUndo(before, by, ANEW);
                }
            }
            Ruling written = rulings.add(documentId, ruling, by, note);
            renew(documentId);
            return written;
        }));
    }

    /** Whether two decisions are about the same thing, so that only one of them can hold. */
    private static boolean isSame(Ruling one, Ruling other) {
        return one.phase() == other.phase()
                && one.field() == other.field()
                && (one.field() == null || one.field() == Field.AUTHOR
                        ? one.after().equals(other.after())
                        : true)
                && (one.field() != null || one.quote().equals(other.quote()));
    }

    private void renew(String documentId) {
        cleanings.record(documentId).ifPresent(renewal);
    }
}
