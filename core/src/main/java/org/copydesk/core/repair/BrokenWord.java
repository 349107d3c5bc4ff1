package org.copydesk.core.repair;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Span;

/**
 * Two runs of letters with a hyphen and a space between them.
 *
 * @param hyphen where the hyphen is in the view
 * @param head what is before it
 * @param tail what is after the space
 * @param atLineEnd whether a wrapped line ends there
 * @param kind what of it may be one word
 */
record BrokenWord(int hyphen, String head, String tail, boolean atLineEnd, Kind kind) {
    /** What may have been cut, and how sure. */
    enum Kind {
        /** One word or a compound. */
        ANY,
        /** One word at most: "and" after a hyphen goes on with something else, and "rust-ed" is one word. */
        WORD,
        /** A compound: of a number, of two names, or a long one such as "day-to-day". */
        COMPOUND
    }

    /** Shorter halves are as often parts of a compound. */
    private static final int LEAST_HALF = 2;
    /** The signs that cut words; the last is what some programs write for a soft hyphen. */
    private static final String HYPHENS = "-\u2010\u00ac";
    /** Words after which "pre- and post-war" goes on, and others that a dash may be before. */
    private static final Set<String> APART = Language.wordsOfAll(WordClass.AFTER_OPEN_HYPHENS);

    String joined() {
        return head + tail;
    }

    String compound() {
        return head + '-' + tail;
    }

    /** Adds the words that a passage shows cut. */
    static void find(View view, Passage passage, List<BrokenWord> found) {
        String text = passage.text();
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (at > LEAST_HALF && HYPHENS.indexOf(text.charAt(at - 1)) >= 0) {
                add(view, passage, at - 1, found);
            }
        }
    }

    private static void add(View view, Passage passage, int hyphen, List<BrokenWord> found) {
        String text = passage.text();
        boolean lineEnd = isLineEnd(view, passage, passage.span().start() + hyphen + 1);
        int start = hyphen;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean number = start == hyphen && lineEnd;
        while (number
                && start > 0
                && (Character.isDigit(text.charAt(start - 1)) || ".,".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        int end = hyphen + 2;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean longer = lineEnd && (isHyphen(text, start - 1) || isHyphen(text, end));
        if (hyphen - start < (number || longer ? 1 : LEAST_HALF)
                || end - hyphen - 2 < LEAST_HALF
                || !longer && (isJoined(text, start - 1) || isJoined(text, end))) {
            return;
        }
        String head = text.substring(start, hyphen);
        String tail = text.substring(hyphen + 2, end);
        Kind kind = kind(head, tail, longer, isHyphen(text, end));
        boolean small = Character.isLowerCase(tail.charAt(0));
        boolean names = Character.isUpperCase(head.charAt(0)) && Character.isLowerCase(tail.charAt(1));
        if (small || lineEnd && names) {
            found.add(
                    new BrokenWord(passage.span().start() + hyphen, head, tail, lineEnd, small ? kind : Kind.COMPOUND));
        }
    }

    private static Kind kind(String head, String tail, boolean longer, boolean goesOn) {
        if (Character.isDigit(head.charAt(head.length() - 1))) {
            return APART.contains(tail) ? Kind.WORD : Kind.COMPOUND;
        }
        if (APART.contains(tail) && !goesOn) {
            return Kind.WORD;
        }
        return longer && (head.length() < LEAST_HALF || APART.contains(head) || APART.contains(tail))
                ? Kind.COMPOUND
                : Kind.ANY;
    }

    private static boolean isHyphen(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '-';
    }

    /** Whether a digit, an underscore or a hyphen makes the run of letters a part of something longer. */
    private static boolean isJoined(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isDigit(text.charAt(at)) || "-_/@".indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isLineEnd(View view, Passage passage, int space) {
        List<Span> breaks = passage.block().softBreaks();
        return !breaks.isEmpty() && Collections.binarySearch(breaks, view.toSource(new Span(space, space + 1))) >= 0;
    }
}
