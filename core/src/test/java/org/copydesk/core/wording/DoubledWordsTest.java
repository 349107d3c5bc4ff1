package org.copydesk.core.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubledWordsTest {
    private static final DoubledWords STAGE = new DoubledWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She closed the[ the>] gate.",
                "The[ the>] gate was closed.",
                "The bread is[ is>] ready, and a group can[ can>] wait.",
                "It was[ was>] the best trip, and this is[ is>] the boat; there will[ will>] be more.",
                "Boats With[ with>] Oars",
                "It was the end of[ of>] the road, and[ and>] of the day."
            })
    void writesAFunctionWordOnce(String marked) {
        Marked.check(STAGE, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He had had enough.",
                "What the trouble is is clear, and all it was was rain.",
                "Those who will will come, and God's will will be done.",
                "The man he was was forgotten.",
                "She said that that was so.",
                "What he went in for, for once, was clear.",
                "It is what it is. Is it?",
                "They saw The The on stage.",
                "\u201CThe the gate,\u201D he stammered.",
                "He came in. In time.",
                "the the the the",
                "Vitamin A a day.",
                "from A to to-do lists",
                "the the-ory"
            })
    void keepsWhatMayBeMeant(String text) {
        Marked.check(STAGE, text);
    }

    @Test
    void leavesOtherLanguagesAlone() {
        Marked.check(STAGE, "de", "Er war in in Bremen.");
    }
}
