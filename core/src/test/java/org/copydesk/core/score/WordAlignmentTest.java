package org.copydesk.core.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {
    @Test
    void jumpsOverWhatOneSideHasAlone() {
        assertArrayEquals(new int[] {1, 2, 4, 5}, align("tea at noon sharp", "black tea at about noon sharp"));
        assertArrayEquals(new int[] {0, -1, 1}, align("tea was cold", "tea cold"));
    }

    @Test
    void keepsTheOrderWhereTextWasMoved() {
        int[] aligned = align("one two three four five six seven eight", "five six seven eight one two three four");
        assertEquals(4, IntStream.of(aligned).filter(index -> index >= 0).count());
    }

    @Test
    void alignsNothingOfStrangers() {
        assertArrayEquals(new int[] {-1, -1}, align("red green", "blue"));
        assertArrayEquals(new int[0], align("", "blue"));
    }

    @Test
    void risesAndPairsEqualWordsOnly() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> left = words(random, 120);
            List<String> right = new ArrayList<>(left);
            for (int i = 0; i < 20; i++) {
                right.remove(random.nextInt(right.size()));
                right.add(random.nextInt(right.size()), "w" + random.nextInt(20));
            }
            WordAlignment alignment = WordAlignment.of(left, right);
            int last = -1;
            for (int i = 0; i < left.size(); i++) {
                int at = alignment.of(i);
                if (at >= 0) {
                    assertEquals(left.get(i), right.get(at), "seed " + seed);
                    assertTrue(at > last, "seed " + seed);
                    last = at;
                }
            }
            assertTrue(alignment.size() >= 80, "seed " + seed + ": " + alignment.size());
        }
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(20)).toList();
    }

    private static int[] align(String left, String right) {
        WordAlignment alignment = WordAlignment.of(ScoredWords.of(left), ScoredWords.of(right));
        return IntStream.range(0, alignment.left()).map(alignment::of).toArray();
    }
}
