package org.copydesk.core.classify.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashedTermsTest {
    @Test
    void caseAndSignsMakeNoDifference() {
        assertArrayEquals(HashedTerms.of("The Ferry, again"), HashedTerms.of("the ferry… (again)"));
    }

    @Test
    void otherWordsDo() {
        assertFalse(Arrays.equals(HashedTerms.of("the ferry"), HashedTerms.of("the berry")));
    }

    @Test
    void numbersAreAlikeButYearsAreNot() {
        assertArrayEquals(HashedTerms.of("12 boats"), HashedTerms.of("7 boats"));
        assertFalse(Arrays.equals(HashedTerms.of("12 boats"), HashedTerms.of("1987 boats")));
    }

    @Test
    void charactersOfScriptsWithoutSpacesAreWords() {
        assertEquals(4, HashedTerms.of("港口 voted 重").length);
        assertEquals(3, HashedTerms.of("港口重").length);
    }

    @Test
    void lettersOutsideTheBasicPlaneAreLetters() {
        assertEquals(1, HashedTerms.of("𝒜𝒷").length);
        assertEquals(0, HashedTerms.of("🙂 …").length);
    }
}
