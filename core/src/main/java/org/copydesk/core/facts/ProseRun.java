package org.copydesk.core.facts;

import java.util.List;
import org.copydesk.core.mark.Passage;

/**
 * The run of a text's passages that reads most like an article: Kadane's maximum subarray over words of prose, other lines
 * counting against it.
 *
 * @param first its first passage
 * @param last its last passage, included; below {@code first} without prose
 */
record ProseRun(int first, int last) {
    private static final int SENTENCE_WORDS = 9;
    private static final int LONG_WORDS = 25;
    private static final double OTHER = -3;

    static ProseRun of(List<Passage> passages) {
        int first = 0;
        int last = -1;
        int start = 0;
        double sum = 0;
        double best = 0;
        for (int i = 0; i < passages.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            int words = prose(passages.get(i).text());
            sum += words > 0 ? words : OTHER;
            if (sum > best) {
                best = sum;
                first = start;
                last = i;
            }
        }
        return new ProseRun(first, last);
    }

    /** How many words of prose {@code text} has: all if it is a sentence of some length or very long, otherwise none. */
    static int prose(String text) {
        int words = 0;
        int wide = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide += c >= '\u3040' && c <= '\u9fff' ? 1 : 0;
            boolean space = (c <= ' ' || c >= 128) && Character.isWhitespace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        words += wide / 2;
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        boolean sentence = end >= 0 && ".!?…。！？".indexOf(text.charAt(end)) >= 0;
        return sentence && words >= SENTENCE_WORDS || words >= LONG_WORDS ? words : 0;
    }
}
