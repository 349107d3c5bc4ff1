package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decision.Quote;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the store knows it.
 *
 * @param decision what was decided
 * @param documentId about which document
 * @param uri where that came from
 * @param by who decided
 * @param at when
 * @param note why, or empty
 * @param state whether it holds
 * @param trouble why it no longer fits, as the end of a sentence; empty if it does
 * @param span where its words are in the decoded source of the record; null without a place
 * @param undoneBy who took it back, or empty
 */
public record StoredDecision(
        ManualDecision decision,
        String documentId,
        String uri,
        String by,
        OffsetDateTime at,
        String note,
        State state,
        String trouble,
        @Nullable Span span,
        String undoneBy) {

    /** The longest name of a person or of a rule, in UTF-16 units. */
    static final int LONGEST_NAME = 200;

    /**
     * A decision that comes from elsewhere, for a document that may have no record yet.
     *
     * @throws IllegalArgumentException if it holds what no decision does that was made here
     */
    public static StoredDecision given(
            String documentId, String uri, ManualDecision decision, String by, OffsetDateTime at, String note) {
        require(by.length() <= LONGEST_NAME, "the name of who decided is too long");
        require(decision.rule().length() <= LONGEST_NAME, "the name of its rule is too long");
        require(
                Math.max(
                                decision.quote().prefix().length(),
                                decision.quote().suffix().length())
                        <= Quote.CONTEXT,
                "the words around it are too many");
        require(at.getYear() >= 1 && at.getYear() <= 9999, "it was made in the year " + at.getYear());
        return new StoredDecision(decision, documentId, uri, by, at, note, State.WAITS, "", null, "");
    }

    private static void require(boolean right, String trouble) {
        if (!right) {
            throw new IllegalArgumentException(trouble);
        }
    }

    /** The same, taken back. */
    public StoredDecision undone() {
        return new StoredDecision(decision, documentId, uri, by, at, note, State.UNDONE, trouble, span, undoneBy);
    }

    /** What is equal for the same decision by the same person at the same time, whatever its number. */
    Object sameness() {
        return Arrays.asList(
                documentId,
                by,
                at.toInstant().truncatedTo(ChronoUnit.MICROS),
                decision.kind(),
                decision.field(),
                decision.after(),
                decision.quote().exact());
    }

    /** Whether a decision has effect. */
    public enum State {
        HOLDS("holds"),
        UNDONE("undone"),
        UNFIT("no longer fits"),
        /** The document has no record made with it yet. */
        WAITS("waits");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The name in lists: lower case. */
        public String label() {
            return label;
        }

        static State of(String label) {
            for (State state : values()) {
                if (state.label.equals(label)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a decision: " + label);
        }
    }

    public long number() {
        return decision.number();
    }

    public boolean isUndone() {
        return state == State.UNDONE;
    }
}
