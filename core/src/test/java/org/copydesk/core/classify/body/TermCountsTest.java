package org.copydesk.core.classify.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermCountsTest {
    @Test
    void countsAsAMapDoes() {
        Random random = new Random(7);
        TermCounts counts = new TermCounts();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            int word = random.nextInt(500) * (random.nextBoolean() ? 1 : 1 << 20);
            counts.add(word);
            expected.merge(word, 1, Integer::sum);
        }

        assertEquals(expected.size(), counts.size());
        expected.forEach((word, count) -> assertEquals(count, counts.of(word)));
        assertEquals(0, counts.of(-3));
    }
}
