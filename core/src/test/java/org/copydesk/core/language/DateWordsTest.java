package org.copydesk.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 hours ago",
                "Published 3 hours ago",
                "vor 3 Stunden",
                "il y a 5 minutes",
                "Mis \u00E0 jour : mardi 4 ao\u00FBt, 9h30",
                "Hoy, 10:45",
                "3/4/22",
                "3\u5C0F\u65F6\u524D",
                "\uC785\uB825 3\uC6D4 4\uC77C 15:05",
                "\u06F1\u06F2 \u0645\u0647\u0631 \u06F1\u06F4\u06F0\u06F0"
            })
    void knowsALineThatTellsADateAndNothingElse(String line) {
        assertTrue(DateWords.fill(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Today", "12:30", "3 hours of rain", "Chapter 3", "May we come in?", "In March 12 people left."})
    void leavesOtherLines(String line) {
        assertFalse(DateWords.fill(line));
    }

    @Test
    void countsTheLettersOfOtherWords() {
        assertEquals(5, DateWords.otherLetters("Last updated: 4 May, Ferry"));
    }
}
