package org.copydesk.core.score;

import java.util.List;
import java.util.Locale;
import org.copydesk.core.text.Span;

/**
 * Paragraph breaks set right and wrong between neighbouring words of the truth that the answer has too. A blank line is a break;
 * a single line end in the truth may be one or not.
 *
 * @param right breaks in both
 * @param wrong breaks in the answer alone
 * @param missing breaks in the truth alone
 */
record Breaks(int right, int wrong, int missing) {
    private enum Gap {
        NONE,
        LINE,
        PARAGRAPH
    }

    /** Whether there is anything to judge. */
    boolean counts() {
        return right + wrong + missing > 0;
    }

    double f1() {
        return 2.0 * right / (2 * right + wrong + missing);
    }

    static Breaks of(Spaced truth, Spaced answer, WordAlignment alignment) {
        int right = 0;
        int wrong = 0;
        int missing = 0;
        for (int i = 0; i + 1 < alignment.left(); i++) {
            int from = alignment.of(i);
            int to = alignment.of(i + 1);
            Gap gap = truth.gaps[i + 1];
            if (from < 0 || to < 0 || gap == Gap.LINE) {
                continue;
            }
            boolean broken = answer.broken(from + 1, to);
            if (gap == Gap.PARAGRAPH) {
                right += broken ? 1 : 0;
                missing += broken ? 0 : 1;
            } else {
                wrong += broken ? 1 : 0;
            }
        }
        return new Breaks(right, wrong, missing);
    }

    /** A text's words in lower case, each with what is before it. */
    static final class Spaced {
        private final List<String> words;
        private final Gap[] gaps;

        Spaced(String text) {
            List<Span> spans = ScoredWords.spans(text);
            this.words = spans.stream()
                    .map(span -> span.of(text).toLowerCase(Locale.ROOT))
                    .toList();
            this.gaps = new Gap[spans.size()];
            int end = 0;
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = gap(text, end, spans.get(i).start());
                end = spans.get(i).end();
            }
        }

        List<String> words() {
            return words;
        }

        private boolean broken(int from, int to) {
            for (int i = from; i <= to; i++) {
                if (gaps[i] == Gap.PARAGRAPH) {
                    return true;
                }
            }
            return false;
        }

        private static Gap gap(String text, int from, int to) {
            boolean line = false;
            boolean blankSoFar = false;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    if (blankSoFar) {
                        return Gap.PARAGRAPH;
                    }
                    line = true;
                    blankSoFar = true;
                } else if (" \t\r\f\u000B\u00A0".indexOf(c) < 0) {
                    blankSoFar = false;
                }
            }
            return line ? Gap.LINE : Gap.NONE;
        }
    }
}
