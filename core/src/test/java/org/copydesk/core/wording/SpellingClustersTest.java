package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.copydesk.core.wording.SpellingClusters.Cluster;
import org.copydesk.core.wording.SpellingClusters.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingClustersTest {
    private static List<List<String>> clusters(Map<String, Integer> records) {
        return SpellingClusters.of(records).stream()
                .map(cluster -> cluster.spellings().stream().map(Spelling::text).toList())
                .toList();
    }

    @Test
    void spellingsOfOneAuthorAreOneClusterTheCommonestFirst() {
        assertEquals(
                List.of(List.of("J. Smith", "John  Smith", "JOHN SMITH", "Jonh Smith", "Smith, John")),
                clusters(Map.of(
                        "John  Smith",
                        3,
                        "JOHN SMITH",
                        2,
                        "Smith, John",
                        1,
                        "J. Smith",
                        4,
                        "Jonh Smith",
                        1,
                        "Ann Lee",
                        9)));
    }

    @Test
    void spellingsOfOneNameAreOneCluster() {
        assertEquals(
                List.of(List.of("Tokayev", "Tokaev", "Tokyaev")),
                clusters(Map.of("Tokayev", 12, "Tokaev", 3, "Tokyaev", 1, "Astana", 40)));
    }

    @ParameterizedTest
    @CsvSource({
        "José García, Garcia  Jose",
        "Łukasz Møller, lukasz moller",
        "O'Brien-Müller, OBRIENMULLER",
        "O’Brien, O'Brien",
        "Straße, STRASSE",
        "İnci Işık, inci isik",
        "नेहा, नेहा।",
        "Андрей Ёлкин, андреи елкин"
    })
    void keysFoldCaseAccentsPunctuationAndOrder(String one, String other) {
        assertEquals(SpellingClusters.key(one), SpellingClusters.key(other));
    }

    @ParameterizedTest
    @CsvSource({"김민수, 김민주", "कमल, कमला", "が, か", "Ann Lee, Anne Lee"})
    void keysKeepWhatMakesAnotherName(String one, String other) {
        assertFalse(SpellingClusters.key(one).equals(SpellingClusters.key(other)));
    }

    @Test
    void anInitialThatMayStandForTwoJoinsNeither() {
        assertEquals(List.of(), clusters(Map.of("John Smith", 3, "Jane Smith", 3, "J. Smith", 4)));
        assertEquals(List.of(), clusters(Map.of("金 民秀", 3, "金哲 民秀", 3)));
    }

    @Test
    void twoCommonNamesAreTwo() {
        assertEquals(List.of(), clusters(Map.of("Johnson", 50, "Johnston", 40)));
        assertEquals(List.of(List.of("Johnson", "Jonhson")), clusters(Map.of("Johnson", 50, "Jonhson", 9)));
    }

    @Test
    void formsOfAWordAndShortNamesDontJoin() {
        assertEquals(List.of(), clusters(Map.of("Italian", 50, "Italians", 2, "Maria", 50, "Mario", 1)));
        assertEquals(List.of(List.of("Zelensky", "Zelenskyy")), clusters(Map.of("Zelensky", 50, "Zelenskyy", 9)));
    }

    @Test
    void aClusterDoesNotDrift() {
        assertEquals(List.of(List.of("Tokayev", "Tokaev")), clusters(Map.of("Tokayev", 99, "Tokaev", 9, "Tokaef", 2)));
    }

    @Test
    void whatHasNoLettersIsLeftAlone() {
        assertEquals(List.of(), clusters(Map.of("…", 3, "—", 2, "", 4)));
    }

    @Test
    void theClusterWithMostToChangeIsFirst() {
        assertEquals(
                List.of(4L, 2L),
                SpellingClusters.of(Map.of("Ann Lee", 90, "ANN LEE", 2, "Bo Ek", 5, "BO EK", 4)).stream()
                        .map(Cluster::others)
                        .toList());
    }

    @Test
    void aHundredThousandValuesThatLookAlikeAreQuick() {
        Map<String, Integer> records = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            records.put(String.format(Locale.ROOT, "John Smith %05d", i), 1 + random.nextInt(9));
        }
        long begun = System.nanoTime();
        assertFalse(SpellingClusters.of(records).isEmpty());
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(millis < 30_000, () -> millis + " ms");
    }
}
