package org.copydesk.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionariesTest {
    private static final WordList ONE = WordList.of("de", "", Map.of("Haus", 1));
    private static final WordList OTHER = WordList.of("de", "", Map.of("Maus", 1));

    @Test
    void findsByPrimaryTag() {
        Dictionaries all = Dictionaries.NONE.with(ONE);
        assertTrue(all.of("de-AT").isPresent());
        assertTrue(all.of("DE").isPresent());
        assertFalse(all.of("en").isPresent());
        assertFalse(all.of("").isPresent());
        assertTrue(Dictionaries.standard().of("en-GB").isPresent());
    }

    @Test
    void joinsTwoOfOneLanguage() {
        Dictionary both = Dictionaries.NONE.with(ONE).with(OTHER).of("de").orElseThrow();
        assertTrue(both.knows("Haus") && both.knows("Maus"));
        assertEquals(List.of("Haus", "Maus"), both.near("Taus"));
        assertEquals(1, both.rarity("Maus"));
        assertEquals(Dictionary.UNKNOWN, both.rarity("Taus"));
    }

    @Test
    void changesItsFingerprintWithEachDictionary() {
        Dictionaries all = Dictionaries.NONE.with(ONE);
        assertEquals(all.fingerprint(), Dictionaries.NONE.with(ONE).fingerprint());
        assertNotEquals(all.fingerprint(), all.with(OTHER).fingerprint());
        assertNotEquals(all.fingerprint(), Dictionaries.NONE.fingerprint());
    }
}
