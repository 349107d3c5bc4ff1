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
 * @param hyphen where the hyphen stands in the view
 * @param head what stands before it
 * @param tail what stands after the space
 * @param atLineEnd whether a wrapped line ends there
 */
record BrokenWord(int hyphen, String head, String tail, boolean atLineEnd) {
    /** Shorter halves are as often parts of a compound. */
    private static final int LEAST_HALF = 2;
    /** The signs that cut words; the last is what some programs write for a soft hyphen. */
    private static final String HYPHENS = "-\u2010\u00ac";
    /** Words after which "pre- and post-war" goes on, and others that a dash may stand before. */
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
        int start = hyphen;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = hyphen + 2;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean halves = hyphen - start >= LEAST_HALF && end - hyphen - 2 >= LEAST_HALF;
        if (!halves
                || !Character.isLowerCase(text.charAt(hyphen + 2))
                || isJoined(text, start - 1)
                || isJoined(text, end)) {
            return;
        }
        String tail = text.substring(hyphen + 2, end);
        if (!APART.contains(tail)) {
            int at = passage.span().start() + hyphen;
            found.add(new BrokenWord(at, text.substring(start, hyphen), tail, isLineEnd(view, passage, at + 1)));
        }
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
