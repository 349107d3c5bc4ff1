package org.copydesk.core.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationSpacingTest {
    private static final PunctuationSpacing STAGE = new PunctuationSpacing();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry left[ >], and the gulls stayed[ >].",
                "The ferry (a new one[ >]) left.",
                "Who paid[  >]?",
                "The ferry left[,>, ]and the gulls stayed.",
                "Boats[,>, ]self-made, and oars."
            })
    void setsPunctuationWhereItBelongs(String marked) {
        Marked.check(STAGE, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rose by .5 points.",
                "They use .NET there.",
                "And then ... nothing.",
                "And then . . . nothing.",
                "Good night :) and thanks ;)",
                "What ? ? ?",
                "The score was 3 : 2 in the end.",
                "It cost 1,500 crowns.",
                "See example.org/a,b and a,b,c.",
                "if ( a == b ) { return ; }",
                "The ferry ( a new one ) left."
            })
    void keepsWhatIsSetOnPurpose(String text) {
        Marked.check(STAGE, text);
    }

    @Test
    void leavesFrenchAlone() {
        Marked.check(STAGE, "fr", "Il dit : oui ! Vraiment ?");
    }

    @Test
    void keepsAStyleThatATextHoldsThroughout() {
        Marked.check(STAGE, "Who ? Ann ! Where ? Here ! Why : because.");
    }
}
