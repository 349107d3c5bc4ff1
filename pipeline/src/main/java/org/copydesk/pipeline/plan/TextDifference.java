package org.copydesk.pipeline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.score.WordAlignment;

/**
 * How two texts differ, word by word. Immutable.
 *
 * @param words how many words only one of them has
 * @param pieces the differences in order, with a few words around each
 */
public record TextDifference(int words, List<TextPiece> pieces) {
    private static final Pattern WORD = Pattern.compile("\\n\\n|\\S+");
    private static final String END = "\u00B6";
    private static final String LEFT_OUT = "\u2026";

    /** Words shown around a difference. */
    private static final int AROUND = 8;

    /** The longest piece shown whole, in words. */
    private static final int LONGEST = 120;

    /** The most pieces shown. */
    private static final int MAX_PIECES = 60;

    public TextDifference {
        pieces = List.copyOf(pieces);
    }

    public static TextDifference of(String before, String after) {
        List<String> left = words(before);
        List<String> right = words(after);
        WordAlignment alignment = WordAlignment.of(left, right);
        Gathering gathering = new Gathering();
        int at = 0;
        for (int i = 0; i < left.size(); i++) {
            int same = alignment.of(i);
            if (same < 0) {
                gathering.add(TextPiece.Kind.OUT, left.get(i));
            } else {
                for (; at < same; at++) {
                    gathering.add(TextPiece.Kind.IN, right.get(at));
                }
                at = same + 1;
                gathering.add(TextPiece.Kind.SAME, left.get(i));
            }
        }
        for (; at < right.size(); at++) {
            gathering.add(TextPiece.Kind.IN, right.get(at));
        }
        return new TextDifference(gathering.words, gathering.shown());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().equals("\n\n") ? END : matcher.group());
        }
        return words;
    }

    /** Words that follow each other become pieces. */
    private static final class Gathering {
        private final List<TextPiece.Kind> kinds = new ArrayList<>();
        private final List<List<String>> runs = new ArrayList<>();
        private int words;

        void add(TextPiece.Kind kind, String word) {
            int last = kinds.size() - 1;
            if (last < 0 || kinds.get(last) != kind) {
                kinds.add(kind);
                runs.add(new ArrayList<>());
                last++;
            }
            runs.get(last).add(word);
            words += kind == TextPiece.Kind.SAME || word.equals(END) ? 0 : 1;
        }

        List<TextPiece> shown() {
            List<TextPiece> pieces = new ArrayList<>();
            for (int i = 0; i < runs.size() && pieces.size() < MAX_PIECES; i++) {
                boolean same = kinds.get(i) == TextPiece.Kind.SAME;
                if (!same || runs.size() > 1) {
                    int head = same && i == 0 ? 0 : same ? AROUND : LONGEST;
                    int tail = same && i == runs.size() - 1 ? 0 : same ? AROUND : LONGEST;
                    pieces.add(new TextPiece(kinds.get(i), shortened(runs.get(i), head, tail)));
                }
            }
            return pieces;
        }

        private static String shortened(List<String> run, int head, int tail) {
            if (run.size() <= head + tail + 1) {
                return String.join(" ", run);
            }
            List<String> some = new ArrayList<>(run.subList(0, head));
            some.add(LEFT_OUT);
            some.addAll(run.subList(run.size() - tail, run.size()));
            return String.join(" ", some);
        }
    }
}
