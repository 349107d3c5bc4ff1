package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;
import org.copydesk.core.article.Change;
import org.copydesk.core.text.Span;

/**
 * A change or a suggestion as a page tells it. All text is made visible.
 *
 * @param key names it in the page: {@code c} or {@code s} and its number, from 1
 * @param change what is told
 */
record Told(String key, Change change) {
    private static final int LONGEST = 600;

    static Told change(int index, Change change) {
        return new Told("c" + (index + 1), change);
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
