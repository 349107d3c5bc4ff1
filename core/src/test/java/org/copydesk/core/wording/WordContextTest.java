package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordContextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the harbro wall",
                "the harbro, then",
                "(harbro)",
                "\u201Charbro\u201D",
                "harbro's wall",
                "harbro\u2019s",
                "the harbro.",
                "the harbro. Then",
                "rain\u2014harbro\u2014wind",
                "old-harbro",
                "see: harbro!"
            })
    void isFreeInPlainText(String text) {
        assertEquals(true, isFree(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.harbro.example", "mail@harbro", "#harbro", "harbro_wall", "harbro2", "2harbro", "/harbro/",
                        "[o]harbro",
                "harbro[s]", "harbro.txt", ".harbro", "o'harbro", "harbro'll", "harbro(s)", "$harbro", "a.harbro"
            })
    void isNotFreeInAnAddressAHandleOrACompound(String text) {
        assertEquals(false, isFree(text), text);
    }

    private static boolean isFree(String text) {
        int start = text.indexOf("harbro");
        return WordContext.isFree(text, start, start + "harbro".length());
    }
}
