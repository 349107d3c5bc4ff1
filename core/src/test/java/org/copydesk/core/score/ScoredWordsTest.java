package org.copydesk.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredWordsTest {
    @Test
    void partsAtSignsButNotAtUnderscoresOrDigits() {
        assertEquals(
                List.of("The", "mayor", "s", "snake_case", "4", "5", "per", "cent"),
                ScoredWords.of("The mayor's snake_case, 4.5 per cent!"));
    }

    @Test
    void knowsLettersAndNumbersOfAnyScript() {
        assertEquals(
                List.of("Қала", "әкімі", "東", "京", "x²", "½", "Ⅷ", "٣"), ScoredWords.of("Қала әкімі — 東京; x² ½ Ⅷ ٣"));
    }

    @Test
    void combiningMarksPartWords() {
        assertEquals(List.of("e", "te"), ScoredWords.of("e\u0301te\u0301"));
        assertEquals(List.of("ह", "न", "द"), ScoredWords.of("हिन्दी"));
    }

    @Test
    void readsLettersBeyondTheBasicPlaneAsOne() {
        assertEquals(List.of("𝔄𝔅", "c"), ScoredWords.of("𝔄𝔅😀c"));
    }

    @Test
    void lowersWithoutALocale() {
        assertEquals(List.of("title", "i", "ος"), ScoredWords.lower("TITLE \u0130 ΟΣ"));
    }

    @Test
    void countsWhatIsSharedAsOftenAsBothHaveIt() {
        assertEquals(3, ScoredWords.shared(List.of("a", "a", "b", "c"), List.of("a", "a", "a", "c")));
    }
}
