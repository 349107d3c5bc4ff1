package org.copydesk.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The English that comes with Copydesk. */
class EnglishTest {
    private static final WordList ENGLISH = WordList.english();

    @Test
    void knowsFormsOfBothSidesOfTheAtlantic() {
        for (String word : List.of(
                "colour",
                "color",
                "organise",
                "organize",
                "organising",
                "travelled",
                "traveled",
                "tyres",
                "centre",
                "center",
                "defence",
                "aluminium",
                "gray",
                "grey",
                "Parliament",
                "ministers'",
                "it\u2019s",
                "café",
                "cafe",
                "Jennifer",
                "Kazakhstan",
                "London's")) {
            assertTrue(ENGLISH.knows(word), word);
        }
    }

    @Test
    void knowsNoTypos() {
        for (String word :
                List.of("teh", "goverment", "recieve", "seperate", "occured", "london", "definately", "alot")) {
            assertFalse(ENGLISH.knows(word), word);
        }
    }

    @Test
    void gradesCommonWordsAsCommon() {
        assertEquals(0, ENGLISH.rarity("The"));
        assertTrue(ENGLISH.rarity("mayor") < ENGLISH.rarity("pullulation"));
        assertEquals(Dictionary.UNKNOWN, ENGLISH.rarity("goverment"));
    }

    @Test
    void findsWhatWasMeant() {
        assertEquals(List.of("government"), ENGLISH.near("goverment"));
        assertTrue(ENGLISH.near("Tehy").contains("they"));
        assertTrue(ENGLISH.near("Lodnon").contains("London"));
    }

    @Test
    void saysWhereItComesFrom() {
        assertTrue(ENGLISH.about().contains("SCOWL") && ENGLISH.about().contains("licence"), ENGLISH.about());
    }
}
