package org.copydesk.core.language;

import java.util.List;
import java.util.Map;

/**
 * Tells how much of a text is made of the phrases that are on pages around articles ("read more", "alle Rechte vorbehalten"), in one
 * pass and in all languages at once. Case, accents and the width of white space make no difference, and any number stands for any
 * other. A phrase begins and ends where words do; in Han, Hiragana and Thai it may do so anywhere. Immutable and thread-safe.
 */
public final class Furniture {
    /** Where {@link #covered} has the units that phrases of any class cover, each counted once: behind those of the classes. */
    public static final int ANY = FurnitureClass.values().length;

    private static final Furniture ALL =
            new Furniture(Language.all().stream().map(Language::furniture).toList());

    private final PhraseTree phrases;

    Furniture(List<Map<FurnitureClass, List<String>>> lists) {
        phrases = new PhraseTree(lists.stream()
                .flatMap(list -> list.values().stream())
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum());
        for (Map<FurnitureClass, List<String>> list : lists) {
            list.forEach(
                    (furnitureClass, each) -> each.forEach(phrase -> phrases.add(Glyphs.fold(phrase), furnitureClass)));
        }
    }

    /** The phrases of all languages, read once. */
    public static Furniture ofAll() {
        return ALL;
    }

    /** As {@link #covered(String, int, int)}, for the whole text. */
    public int[] covered(String text) {
        return covered(text, 0, text.length());
    }

    /**
     * How many UTF-16 units of {@code [start, end)} phrases of each class cover, by the class's ordinal, and of {@link #ANY}. A phrase
     * of two classes counts for both; what is outside is not looked at.
     */
    public int[] covered(String text, int start, int end) {
        int[] covered = new int[ANY + 1];
        int[] reached = new int[ANY + 1];
        int before = Glyphs.OTHER;
        for (int i = start; i < end; i++) {
            int kind = Glyphs.kind(text.charAt(i));
            if (kind == Glyphs.IGNORED) {
                continue;
            }
            if (kind != Glyphs.OTHER && Glyphs.parts(before, kind)) {
                countFrom(text, i, end, covered, reached);
            }
            before = kind;
        }
        return covered;
    }

    /** Counts the phrases that begin at a place, after all that begin before it. */
    private void countFrom(String text, int start, int end, int[] covered, int[] reached) {
        int node = PhraseTree.ROOT;
        char last = Glyphs.NOTHING;
        for (int i = start; i < end; i++) {
            char folded = Glyphs.fold(text.charAt(i));
            if (folded == Glyphs.NOTHING || folded == last && Glyphs.runsTogether(folded)) {
                continue;
            }
            node = phrases.step(node, folded);
            if (node == PhraseTree.NONE) {
                return;
            }
            int classes = phrases.classes(node);
            if (classes != 0) {
                int after = skipIgnored(text, i + 1, end);
                if (after == end || Glyphs.parts(Glyphs.kind(text.charAt(after)), Glyphs.kind(text.charAt(i)))) {
                    count(classes | 1 << ANY, start, after, covered, reached);
                }
            }
            last = folded;
        }
    }

    private static int skipIgnored(String text, int start, int end) {
        int i = start;
        while (i < end && Glyphs.kind(text.charAt(i)) == Glyphs.IGNORED) {
            i++;
        }
        return i;
    }

    private static void count(int classes, int start, int end, int[] covered, int[] reached) {
        for (int left = classes; left != 0; left &= left - 1) {
            int one = Integer.numberOfTrailingZeros(left);
            if (end > reached[one]) {
                covered[one] += end - Math.max(start, reached[one]);
                reached[one] = end;
            }
        }
    }
}
