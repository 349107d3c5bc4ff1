package org.copydesk.core.neardup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHasherTest {

    private static String words(int seed, int count) {
        return new Random(seed)
                .ints(count, 0, 2_000)
                .mapToObj(number -> "word" + number)
                .collect(Collectors.joining(" "));
    }

    private static double likeness(String one, String other) {
        return MinHasher.sign(one).orElseThrow().to(MinHasher.sign(other).orElseThrow());
    }

    @Test
    void equalTextsAreAlikeWhateverTheirCaseAndPunctuation() {
        String text = words(1, 300);
        assertEquals(1, likeness(text, text.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ") + "!"));
    }

    @Test
    void unrelatedTextsAreUnlike() {
        assertTrue(likeness(words(1, 300), words(2, 300)) < 0.05);
    }

    @Test
    void estimatesTheShareOfWordGroupsInCommon() {
        String shared = words(1, 800);
        String one = shared + " " + words(2, 200);
        String other = shared + " " + words(3, 200);
        assertEquals(0.667, likeness(one, other), 0.12);
    }

    @Test
    void textsThatAreAlikeShareABand() {
        long[] bands = MinHasher.sign(words(1, 400)).orElseThrow().bands();
        long[] edited = MinHasher.sign(words(1, 400).replace("word7", "other"))
                .orElseThrow()
                .bands();
        assertTrue(Arrays.stream(bands)
                .anyMatch(band -> IntStream.range(0, edited.length).anyMatch(i -> edited[i] == band)));
    }

    @Test
    void aSignatureIsReadAsItWasWritten() {
        MinHashSignature likeness = MinHasher.sign(words(4, 100)).orElseThrow();
        assertEquals(1, likeness.to(MinHashSignature.read(likeness.write())));
    }

    @Test
    void aShortTextIsNotSigned() {
        assertTrue(MinHasher.sign(words(1, 49)).isEmpty());
        assertTrue(MinHasher.sign(words(1, 50)).isPresent());
        assertTrue(MinHasher.sign("").isEmpty());
    }
}
