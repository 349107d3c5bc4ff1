package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the stars, underscores and backticks that Markdown writes around bold, slanted or typewriter words, and its escapes. */
final class EmphasisMarkup {
    private static final String SIGNS = "*_`";
    private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~";
    private static final int LONGEST_RUN = 3;
    private static final int MOST_OPEN = 16;

    private EmphasisMarkup() {}

    static void find(String text, List<MarkupCut> cuts) {
        BitSet taken = new BitSet();
        cuts.forEach(cut -> taken.set(cut.start(), cut.end()));
        List<Run> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (taken.get(i)) {
                continue;
            }
            if (c == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                cuts.add(new MarkupCut(i, i + 1, MarkupCut.Kind.ESCAPE));
                i++;
                continue;
            }
            if (SIGNS.indexOf(c) < 0) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            if (end - i <= LONGEST_RUN) {
                run(text, new Run(i, end, c), open, cuts);
            }
            i = end - 1;
        }
    }

    /** A run closes the last open one of its kind, or opens one: inside of words only stars may. */
    private static void run(String text, Run run, List<Run> open, List<MarkupCut> cuts) {
        boolean spaceBefore = run.start == 0 || Character.isWhitespace(text.charAt(run.start - 1));
        boolean spaceAfter = run.end == text.length() || Character.isWhitespace(text.charAt(run.end));
        boolean wordBefore = run.start > 0 && Character.isLetterOrDigit(text.charAt(run.start - 1));
        boolean wordAfter = run.end < text.length() && Character.isLetterOrDigit(text.charAt(run.end));
        boolean inWord = run.sign == '_' && wordBefore && wordAfter;
        if (!spaceBefore && !inWord) {
            for (int i = open.size() - 1; i >= 0; i--) {
                Run other = open.get(i);
                if (other.sign == run.sign && other.end - other.start == run.end - run.start) {
                    cuts.add(new MarkupCut(other.start, other.end, MarkupCut.Kind.EMPHASIS));
                    cuts.add(new MarkupCut(run.start, run.end, MarkupCut.Kind.EMPHASIS));
                    open.subList(i, open.size()).clear();
                    return;
                }
            }
        }
        if (!spaceAfter && !inWord && !(run.sign == '_' && wordBefore)) {
            if (open.size() == MOST_OPEN) {
                open.remove(0);
            }
            open.add(run);
        }
    }

    private record Run(int start, int end, char sign) {}
}
