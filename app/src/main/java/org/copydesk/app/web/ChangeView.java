package org.copydesk.app.web;

import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * A change or a suggestion as a page tells it. All text is made visible.
 *
 * @param key names it in the page: {@code c} or {@code s} and its number, from 1, or {@code d} and that of the decision against it
 * @param change what is told
 * @param stored what a person decided about it, or null
 */
record ChangeView(String key, Change change, @Nullable StoredDecision stored) {
    private static final int LONGEST = 160;

    ChangeView(String key, Change change) {
        this(key, change, null);
    }

    static ChangeView change(int index, Change change) {
        return new ChangeView("c" + (index + 1), change);
    }

    /** A change in force, with the decision that holds for it, if there is one. */
    static ChangeView change(int index, Change change, List<StoredDecision> decisions) {
        return new ChangeView("c" + (index + 1), change, DecisionView.about(change, decisions));
    }

    static ChangeView suggestion(int index, Change change) {
        return new ChangeView("s" + (index + 1), change);
    }

    Span span() {
        return change.span();
    }

    public boolean isSuggestion() {
        return key.startsWith("s");
    }

    /** Whether a person rejected it: it is told where it would stand. */
    public boolean isRejected() {
        return key.startsWith("d");
    }

    /** Whether it stands in the clean text. */
    public boolean isMade() {
        return key.startsWith("c");
    }

    /** What a person decided about it, or empty. */
    public String decided() {
        if (stored == null) {
            return "";
        }
        DecisionView decided = new DecisionView(stored);
        return decided.what() + " by " + decided.by() + ", " + decided.when() + " UTC";
    }

    /** The number of that decision; 0 without one. */
    public long decision() {
        return stored == null ? 0 : stored.number();
    }

    /** What is or would be done. */
    public String what() {
        if (isSuggestion()) {
            return change.after().isEmpty() ? "suggested: take out" : "suggested";
        }
        return isRejected() ? "rejected" : phase();
    }

    /** Whether the passage stands beside what is told, and needn't be said again. */
    public boolean isPassage() {
        return change.phase() == Phase.CHROME && isMade();
    }

    String phase() {
        return switch (change.phase()) {
            case CHROME -> "taken out";
            case REPAIR -> "repaired";
            default -> "corrected";
        };
    }

    /** What the source says; of much, the beginning. */
    public String before() {
        return beginning(change.before());
    }

    /** What the article says instead; empty if taken out. */
    public String after() {
        return beginning(change.after());
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return VisibleText.of(text);
        }
        return VisibleText.of(text.substring(0, LONGEST)) + " … (" + Formats.number(text.length()) + " characters)";
    }
}
