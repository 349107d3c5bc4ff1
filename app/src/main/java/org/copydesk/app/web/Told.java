package org.copydesk.app.web;

import java.util.List;
import org.copydesk.app.scraped.Visible;
import org.copydesk.core.article.Change;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.StoredRuling;
import org.jspecify.annotations.Nullable;

/**
 * A change or a suggestion as a page tells it. All text is made visible.
 *
 * @param key names it in the page: {@code c} or {@code s} and its number, from 1, or {@code d} and that of the decision against it
 * @param change what is told
 * @param ruling what a person decided about it, or null
 */
record Told(String key, Change change, @Nullable StoredRuling ruling) {
    private static final int LONGEST = 600;

    Told(String key, Change change) {
        this(key, change, null);
    }

    static Told change(int index, Change change) {
        return new Told("c" + (index + 1), change);
    }

    /** A change in force, with the decision that holds for it, if there is one. */
    static Told change(int index, Change change, List<StoredRuling> rulings) {
        return new Told("c" + (index + 1), change, Ruled.about(change, rulings));
    }

    static Told suggestion(int index, Change change) {
        return new Told("s" + (index + 1), change);
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
        if (ruling == null) {
            return "";
        }
        Ruled ruled = new Ruled(ruling);
        return ruled.what() + " by " + ruled.by() + ", " + ruled.when() + " UTC";
    }

    /** The number of that decision; 0 without one. */
    public long decision() {
        return ruling == null ? 0 : ruling.number();
    }

    public String rule() {
        return Visible.line(change.evidence().rule());
    }

    /** The version of the model that spoke, or empty. */
    public String model() {
        return Visible.line(change.evidence().model());
    }

    public String sure() {
        return Typeset.sure(change.evidence().confidence());
    }

    public String reason() {
        return Visible.line(change.evidence().reason());
    }

    public String phase() {
        return switch (change.phase()) {
            case CHROME -> "taken out";
            case REPAIR -> "repaired";
            default -> "corrected";
        };
    }

    public String where() {
        return Typeset.number(span().start()) + "–" + Typeset.number(span().end());
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
            return Visible.of(text);
        }
        return Visible.of(text.substring(0, LONGEST)) + " … (" + Typeset.number(text.length()) + " characters)";
    }
}
