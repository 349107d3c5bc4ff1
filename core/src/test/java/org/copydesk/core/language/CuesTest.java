package org.copydesk.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CuesTest {
    private static final Cues CUES = Cues.of(WordClass.BYLINES, WordClass.CREDITS);

    @Test
    void findsTheLongestWordOfItsOwn() {
        Cues.Cue cue = CUES.at("WRITTEN BY Ann", 0);
        assertNotNull(cue);
        assertEquals(10, cue.end());
        assertNull(CUES.at("bystander", 0));
        assertNull(CUES.at("Derby", 3));
    }

    @Test
    void findsWordsInsideScriptsWithoutBlanksButNoSingleSigns() {
        Cues.Cue cue = CUES.at("江城晚报记者王建安", 4);
        assertNotNull(cue);
        assertEquals(WordClass.BYLINES, cue.wordClass());
        assertNull(CUES.at("本文写得好", 1));
    }

    @Test
    void tellsWholeTextsAndEnds() {
        assertTrue(CUES.is("Written By"));
        assertFalse(CUES.is("Written By Ann"));
        assertTrue(Cues.of(WordClass.ROLES).end("Maritime Editor"));
        assertFalse(Cues.of(WordClass.ROLES).end("Editor Ann"));
    }
}
