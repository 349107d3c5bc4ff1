package org.copydesk.core.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashedWordsTest {
    @Test
    void caseAndSignsMakeNoDifference() {
        assertArrayEquals(HashedWords.of("The Ferry, again"), HashedWords.of("the ferry… (again)"));
    }

    @Test
    void otherWordsDo() {
        assertFalse(Arrays.equals(HashedWords.of("the ferry"), HashedWords.of("the berry")));
    }

    @Test
    void numbersAreAlikeButYearsAreNot() {
        assertArrayEquals(HashedWords.of("12 boats"), HashedWords.of("7 boats"));
        assertFalse(Arrays.equals(HashedWords.of("12 boats"), HashedWords.of("1987 boats")));
    }

    @Test
    void charactersOfScriptsWithoutSpacesAreWords() {
        assertEquals(4, HashedWords.of("港口 voted 重").length);
        assertEquals(3, HashedWords.of("港口重").length);
    }

    @Test
    void lettersOutsideTheBasicPlaneAreLetters() {
        assertEquals(1, HashedWords.of("𝒜𝒷").length);
        assertEquals(0, HashedWords.of("🙂 …").length);
    }
}
