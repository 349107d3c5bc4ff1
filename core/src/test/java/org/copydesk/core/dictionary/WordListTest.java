package org.copydesk.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final WordList SMALL =
            list("paper", "Paris", "NATO", "don't", "café", "polish", "Polish", "bus", "iPhone");

    private static WordList list(String... words) {
        Map<String, Integer> rarities = new TreeMap<>();
        Arrays.stream(words).forEach(word -> rarities.put(word, word.length() % 10));
        return WordList.of("en", "made up", rarities);
    }

    @Test
    void knowsALowerCaseWordInEveryCase() {
        assertTrue(SMALL.knows("paper"));
        assertTrue(SMALL.knows("Paper"));
        assertTrue(SMALL.knows("PAPER"));
        assertFalse(SMALL.knows("pApER"));
        assertFalse(SMALL.knows("pape"));
        assertFalse(SMALL.knows("papers"));
    }

    @Test
    void knowsANameOnlyWithItsCapitals() {
        assertTrue(SMALL.knows("Paris"));
        assertTrue(SMALL.knows("PARIS"));
        assertFalse(SMALL.knows("paris"));
        assertTrue(SMALL.knows("NATO"));
        assertFalse(SMALL.knows("nato"));
        assertTrue(SMALL.knows("iPhone"));
        assertFalse(SMALL.knows("Iphone"));
    }

    @Test
    void readsBothApostrophesAndThePossessive() {
        assertTrue(SMALL.knows("don\u2019t"));
        assertTrue(SMALL.knows("Don't"));
        assertTrue(SMALL.knows("Paris\u2019s"));
        assertTrue(SMALL.knows("Paris'"));
        assertTrue(SMALL.knows("PAPER'S"));
        assertFalse(SMALL.knows("paris's"));
        assertFalse(SMALL.knows("'s"));
        assertEquals(SMALL.rarity("bus"), SMALL.rarity("bus's"));
    }

    @Test
    void knowsNothingOfOddCharacters() {
        for (String odd : List.of("", "pap\u0435r", "\uD83D\uDE00", "paper1", "pa per", "\u2019")) {
            assertFalse(SMALL.knows(odd), odd);
            assertEquals(Dictionary.UNKNOWN, SMALL.rarity(odd), odd);
        }
        assertTrue(SMALL.knows("CAFÉ"));
    }

    @Test
    void holdsOnceWhatOneFormImplies() {
        assertEquals(8, SMALL.size());
        assertTrue(SMALL.knows("Polish"));
        assertEquals(6, SMALL.rarity("Polish"));
    }

    @Test
    void findsEveryKindOfEdit() {
        assertEquals(List.of("paper"), SMALL.near("papr"));
        assertEquals(List.of("paper"), SMALL.near("papper"));
        assertEquals(List.of("paper"), SMALL.near("pager"));
        assertEquals(List.of("paper"), SMALL.near("papre"));
        assertEquals(List.of("paper"), SMALL.near("apper"));
        assertEquals(List.of("Paris"), SMALL.near("prais"));
        assertEquals(List.of("Paris's"), SMALL.near("Pairs's"));
        assertEquals(List.of("café"), SMALL.near("CAFE"));
        assertEquals(List.of("don't"), SMALL.near("dont"));
        assertEquals(List.of(), SMALL.near("paris"));
        assertEquals(List.of(), SMALL.near("paperss"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithASlowSearch(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> words = new TreeMap<>();
        while (words.size() < 300) {
            words.put(random(random, "abcdB", 7), random.nextInt(10));
        }
        WordList list = WordList.of("en", "random", words);
        words.keySet().forEach(word -> assertTrue(list.knows(word), word));
        for (int i = 0; i < 300; i++) {
            String word = random(random, "abcdBe", 7);
            TreeSet<String> slow = new TreeSet<>();
            words.keySet().stream().filter(known -> !implied(known, words)).forEach(known -> {
                if (areOneApart(word.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT))) {
                    slow.add(known);
                }
            });
            assertEquals(List.copyOf(slow), list.near(word), word);
        }
    }

    private static boolean implied(String known, Map<String, Integer> words) {
        String lower = known.toLowerCase(Locale.ROOT);
        String capital = known.substring(0, 1) + lower.substring(1);
        boolean capitals = known.equals(known.toUpperCase(Locale.ROOT));
        return !known.equals(lower) && words.containsKey(lower) && (capitals || known.equals(capital))
                || !known.equals(capital) && capitals && words.containsKey(capital);
    }

    private static String random(Random random, String letters, int most) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static boolean areOneApart(String one, String other) {
        for (int i = 0; i <= one.length(); i++) {
            String head = one.substring(0, i);
            String tail = one.substring(i);
            boolean sameHead = other.startsWith(head);
            boolean inserted = other.length() == one.length() + 1 && sameHead && other.endsWith(tail);
            boolean deleted = !tail.isEmpty() && other.equals(head + tail.substring(1));
            boolean replaced = !tail.isEmpty()
                    && other.length() == one.length()
                    && !other.equals(one)
                    && sameHead
                    && other.endsWith(tail.substring(1));
            boolean swapped = tail.length() > 1
                    && tail.charAt(0) != tail.charAt(1)
                    && other.equals(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            if (inserted || deleted || replaced || swapped) {
                return true;
            }
        }
        return false;
    }

    @Test
    void comesBackFromItsFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SMALL.write(out);
        WordList back = WordList.read(out.toByteArray());
        assertEquals(SMALL.size(), back.size());
        assertEquals(SMALL.fingerprint(), back.fingerprint());
        assertEquals("made up", back.about());
        assertEquals("en", back.language());
        assertEquals(5, back.rarity("Paris"));
        assertThrows(
                IllegalArgumentException.class, () -> WordList.read(Arrays.copyOf(out.toByteArray(), out.size() - 3)));
    }
}
