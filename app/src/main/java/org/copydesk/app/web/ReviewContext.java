package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Change;
import org.copydesk.core.text.White;

/**
 * A change among the words around it. All text is made visible.
 *
 * @param left the words before it
 * @param before what the source says; of much, the beginning and the end
 * @param after what the article says instead; empty if taken out
 * @param right the words after it
 */
record ReviewContext(String left, String before, String after, String right) {
    private static final int AROUND = 240;
    private static final int LONGEST = 1200;

    /** @param source the decoded source; where it is another one by now, nothing stands around the change */
    static ReviewContext of(Change change, String source) {
        int start = change.span().start();
        int end = change.span().end();
        boolean fits = source.startsWith(change.before(), start);
        return new ReviewContext(
                fits ? VisibleText.of(left(source, start)) : "",
                VisibleText.of(shortened(change.before())),
                VisibleText.of(shortened(change.after())),
                fits ? VisibleText.of(right(source, end)) : "");
    }

    /** Whole words only. */
    private static String left(String source, int end) {
        int start = Math.max(0, end - AROUND);
        while (start > 0 && start < end && !White.is(source.charAt(start - 1))) {
            start++;
        }
        return (start > 0 ? "… " : "") + source.substring(start, end);
    }

    private static String right(String source, int start) {
        int end = Math.min(source.length(), start + AROUND);
        while (end < source.length() && end > start && !White.is(source.charAt(end))) {
            end--;
        }
        return source.substring(start, end) + (end < source.length() ? " …" : "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "\n… (" + Formats.number(text.length()) + " characters)\n"
                        + text.substring(text.length() - LONGEST / 2);
    }
}
