package org.copydesk.core.mark;

import java.util.IdentityHashMap;
import java.util.Map;

/** How much of a view's passages reads like prose. Immutable. */
public final class Prose {
    private final Map<Passage, Measure> measures;

    private Prose(Map<Passage, Measure> measures) {
        this.measures = measures;
    }

    public static Prose of(View view) {
        Map<Passage, Measure> measures = new IdentityHashMap<>();
        view.passages().forEach(passage -> measures.put(passage, Measure.of(passage)));
        return new Prose(measures);
    }

    /** What was measured of a passage, of this view or another. */
    public Measure of(Passage passage) {
        Measure measure = measures.get(passage);
        return measure == null ? Measure.of(passage) : measure;
    }

    /**
     * One passage in numbers.
     *
     * @param words its words; two characters of a script without spaces count as one
     * @param linked the share of it that is in links, 0 to 1
     * @param sentence whether it ends as sentences end
     */
    public record Measure(int words, double linked, boolean sentence) {
        private static final String ENDS = ".!?…。！？";
        private static final String CLOSERS = "\"'”’»)]“";

        public static Measure of(Passage passage) {
            String text = passage.text();
            int words = 0;
            int ideographs = 0;
            int letters = 0;
            boolean inWord = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c)) {
                    inWord = false;
                    continue;
                }
                letters++;
                if (c >= '\u3040' && c <= '\u9fff' || c >= '\u0e00' && c <= '\u0e7f') {
                    ideographs++;
                } else if (!inWord && Character.isLetterOrDigit(c)) {
                    words++;
                    inWord = true;
                }
            }
            double linked = letters == 0
                    ? 0
                    : Math.min(1, (double) passage.block().layout().linkChars() / letters);
            return new Measure(words + ideographs / 2, linked, endsSentence(text));
        }

        private static boolean endsSentence(String text) {
            int i = text.length() - 1;
            while (i > 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
                i--;
            }
            return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
        }

        /** Whether a reader would call it a paragraph: a sentence of some length, or a long run, not made of links. */
        public boolean prose() {
            return linked < 0.6 && (sentence && words >= 9 || words >= 25) && (linked < 0.3 || words >= 15);
        }

        /** Its words if it is such a paragraph, otherwise 0. */
        public int proseWords() {
            return prose() ? words : 0;
        }
    }
}
