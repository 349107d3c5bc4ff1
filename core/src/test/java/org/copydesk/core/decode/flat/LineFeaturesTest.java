package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFeaturesTest {
    private static List<LineFeatures> signs(String text) {
        return LineFeatures.of(text, TextLine.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the tide|LOWER",
                "The tide|UPPER",
                "ökonomisch|LOWER",
                "7 boats|DIGIT",
                "潮が引く|UNCASED",
                "(again)|OPENING",
                "“Wait”|OPENING",
                ") he said|CLOSING",
                ", he said|CLOSING",
                "– he said|DASH",
                "€ 7|OTHER"
            })
    void tellsWhatALineBeginsWith(String line, LineFeatures.First first) {
        assertEquals(first, signs(line).get(0).first());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "It rained.|FINAL",
                "“It rained.”|FINAL",
                "雨だ。|FINAL",
                "the (old) tide|LOWER",
                "the tide (old)|CLOSING",
                "the tide,|COMMA",
                "they said:|COLON",
                "they said (|OPENING",
                "the tide –|DASH",
                "in the EU|UPPER",
                "in 1907|DIGIT",
                "雨が降る|UNCASED",
                "for 7 €|OTHER"
            })
    void tellsWhatALineEndsWith(String line, LineFeatures.Last last) {
        assertEquals(last, signs(line).get(0).last());
    }

    @Test
    void countsWordsAndTheirCapitals() {
        LineFeatures line = signs("Harbour Bridge opens today").get(0);
        assertEquals(26, line.chars());
        assertEquals(4, line.words());
        assertEquals(0.5, line.capitals());
        assertEquals(5, line.lastLength());
    }

    @Test
    void countsAcrossTheWholeText() {
        List<LineFeatures> lines = signs("Share\nThe ferry and the pier\nShare\nNot the\n");
        assertEquals(2, lines.get(0).repeats());
        assertEquals(1, lines.get(1).repeats());
        assertEquals(3, lines.get(1).firstCount());
        assertEquals(3, lines.get(3).lastCount());
    }

    @Test
    void seesABracketLeftOpen() {
        assertTrue(signs("The ferry (built").get(0).unclosed());
        assertFalse(signs("The ferry (built in 1907)").get(0).unclosed());
        assertFalse(signs("in 1907)").get(0).unclosed());
    }

    @Test
    void aBlankLineHasNothing() {
        LineFeatures blank = signs("One\n\nTwo").get(1);
        assertEquals(0, blank.chars() + blank.words() + blank.lastLength());
        assertEquals(LineFeatures.First.OTHER, blank.first());
        assertEquals(LineFeatures.Last.OTHER, blank.last());
    }
}
