package org.copydesk.core.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one text are which words of another, in order: word sequences that occur once in each text are anchors, the
 * longest rising series of them holds and grows both ways, and the gaps are aligned alike with shorter sequences (the idea of
 * patience diff). Linear but for the sorting of anchors. Immutable.
 */
public final class WordAlignment {
    private static final int LONGEST = 4;

    private final int[] left;
    private final int[] right;
    private final int[] aligned;

    private WordAlignment(int[] left, int[] right) {
        this.left = left;
        this.right = right;
        this.aligned = new int[left.length];
        Arrays.fill(aligned, -1);
    }

    public static WordAlignment of(List<String> left, List<String> right) {
        Map<String, Integer> ids = new HashMap<>();
        WordAlignment alignment = new WordAlignment(numbered(left, ids), numbered(right, ids));
        Deque<Gap> gaps = new ArrayDeque<>();
        gaps.push(new Gap(0, left.size(), 0, right.size(), LONGEST));
        while (!gaps.isEmpty()) {
            alignment.close(gaps.pop(), gaps);
        }
        return alignment;
    }

    private static int[] numbered(List<String> words, Map<String, Integer> ids) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            Integer next = ids.size();
            Integer known = ids.putIfAbsent(words.get(i), next);
            numbers[i] = known == null ? next : known;
        }
        return numbers;
    }

    /** The index of the right word that the left word at an index is, or -1; rising. */
    public int of(int leftIndex) {
        return aligned[leftIndex];
    }

    /** The number of left words. */
    public int left() {
        return left.length;
    }

    /** The number of right words. */
    public int right() {
        return right.length;
    }

    /** The number of words that both texts have. */
    public int size() {
        return (int) Arrays.stream(aligned).filter(index -> index >= 0).count();
    }

    private void close(Gap gap, Deque<Gap> gaps) {
        Gap rest = trim(gap);
        if (rest.isEmpty() || rest.length < 1) {
            return;
        }
        List<Anchor> anchors = rising(anchors(rest));
        if (anchors.isEmpty()) {
            gaps.push(rest.shorter());
            return;
        }
        int from = rest.leftStart;
        int fromRight = rest.rightStart;
        for (Anchor anchor : anchors) {
            if (anchor.left < from || anchor.right < fromRight) {
                continue;
            }
            int start = anchor.left;
            int startRight = anchor.right;
            while (start > from && startRight > fromRight && left[start - 1] == right[startRight - 1]) {
                start--;
                startRight--;
            }
            int end = anchor.left;
            int endRight = anchor.right;
            while (end < rest.leftEnd && endRight < rest.rightEnd && left[end] == right[endRight]) {
                end++;
                endRight++;
            }
            for (int i = start; i < end; i++) {
                aligned[i] = startRight + i - start;
            }
            // The same length again only in a gap that is clearly smaller, so that it comes to an end.
            boolean smaller = (start - from) * 4L < (rest.leftEnd - rest.leftStart) * 3L;
            gaps.push(new Gap(from, start, fromRight, startRight, smaller ? rest.length : rest.length - 1));
            from = end;
            fromRight = endRight;
        }
        gaps.push(new Gap(from, rest.leftEnd, fromRight, rest.rightEnd, rest.length - 1));
    }

    /** Aligns the common head and tail of a gap; what is left. */
    private Gap trim(Gap gap) {
        int a = gap.leftStart;
        int b = gap.rightStart;
        int aEnd = gap.leftEnd;
        int bEnd = gap.rightEnd;
        while (a < aEnd && b < bEnd && left[a] == right[b]) {
            aligned[a++] = b++;
        }
        while (a < aEnd && b < bEnd && left[aEnd - 1] == right[bEnd - 1]) {
            aligned[--aEnd] = --bEnd;
        }
        return new Gap(a, aEnd, b, bEnd, gap.length);
    }

    /** The sequences that occur once on either side, by their place on the left. */
    private List<Anchor> anchors(Gap gap) {
        Map<Gram, Integer> inLeft = single(left, gap.leftStart, gap.leftEnd, gap.length);
        Map<Gram, Integer> inRight = single(right, gap.rightStart, gap.rightEnd, gap.length);
        List<Anchor> anchors = new ArrayList<>();
        inLeft.forEach((gram, at) -> {
            Integer other = inRight.get(gram);
            if (at >= 0 && other != null && other >= 0) {
                anchors.add(new Anchor(at, other));
            }
        });
        anchors.sort((a, b) -> Integer.compare(a.left, b.left));
        return anchors;
    }

    /** Each sequence with its place, or -1 if it has several. */
    private static Map<Gram, Integer> single(int[] words, int start, int end, int length) {
        Map<Gram, Integer> places = new HashMap<>();
        for (int i = start; i + length <= end; i++) {
            places.merge(Gram.at(words, i, length), i, (one, other) -> -1);
        }
        return places;
    }

    /** The longest series that rises on the right too. */
    private static List<Anchor> rising(List<Anchor> anchors) {
        int[] tails = new int[anchors.size()];
        int[] previous = new int[anchors.size()];
        int length = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int place = place(anchors, tails, length, anchors.get(i).right);
            tails[place] = i;
            previous[i] = place > 0 ? tails[place - 1] : -1;
            length = Math.max(length, place + 1);
        }
        Anchor[] series = new Anchor[length];
        int at = length > 0 ? tails[length - 1] : -1;
        for (int i = length - 1; i >= 0; i--) {
            series[i] = anchors.get(at);
            at = previous[at];
        }
        return List.of(series);
    }

    /** The first of the tails that isn't less than a right index. */
    private static int place(List<Anchor> anchors, int[] tails, int length, int right) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(tails[middle]).right < right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Anchor(int left, int right) {}

    private record Gap(int leftStart, int leftEnd, int rightStart, int rightEnd, int length) {
        boolean isEmpty() {
            return leftStart >= leftEnd || rightStart >= rightEnd;
        }

        Gap shorter() {
            return new Gap(leftStart, leftEnd, rightStart, rightEnd, length - 1);
        }
    }

    /** Up to four words, those that aren't used -1. */
    private record Gram(int first, int second, int third, int fourth) {
        static Gram at(int[] words, int at, int length) {
            return new Gram(
                    words[at],
                    length > 1 ? words[at + 1] : -1,
                    length > 2 ? words[at + 2] : -1,
                    length > 3 ? words[at + 3] : -1);
        }
    }
}
