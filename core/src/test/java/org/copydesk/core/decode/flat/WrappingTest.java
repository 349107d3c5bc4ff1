package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    /** No line is wider than 42 columns, and each ends as late as that lets it. */
    private static final String WRAPPED = """
            The ferry left the pier at noon with forty
            walkers aboard, half an hour later than it
            should have, since the tide was so low and
            the crew had waited for the bus that stops
            at the old mill.
            """;

    private static int width(String text) {
        return Wrapping.of(TextLine.of(text)).width();
    }

    @Test
    void findsTheWidthThatExplainsTheLineEnds() {
        int width = width(WRAPPED);
        assertTrue(width >= 42 && width <= 44, "width " + width);
    }

    @Test
    void explainsALineThatTheNextWordWouldOverfill() {
        List<TextLine> lines = TextLine.of(WRAPPED + "\nShort\nline\n");
        Wrapping wrapping = Wrapping.of(lines);
        assertTrue(wrapping.explains(lines.get(0), lines.get(1)));
        assertFalse(wrapping.explains(lines.get(6), lines.get(7)));
    }

    @Test
    void aLongAddressThatNothingCouldWrapIsNoEvidence() {
        String address = "https://ferry.example/" + "timetable-".repeat(8) + "\n\n";
        assertEquals(width(WRAPPED), width(WRAPPED + "\n" + address.repeat(5)));
    }

    @Test
    void manyLinesTooWideMeanNoWrapping() {
        String wide = "A line of many words that is much wider than all of the others here are and goes on and on\n\n";
        assertTrue(width(WRAPPED) > 0);
        assertEquals(0, width(WRAPPED + "\n" + wide.repeat(3)));
    }

    @Test
    void shortLinesBesideTheWrappedOnesDoNotSpeakAgainstIt() {
        String menu = "Home\nNews\nSport\nWeather and tides\nFerries today\nContact us\n";
        assertEquals(width(WRAPPED), width(menu.repeat(3) + "\n" + WRAPPED));
    }

    @Test
    void fewLinesMayBeChance() {
        assertEquals(0, width("The ferry left the pier at noon with forty\nwalkers aboard, half an hour later."));
        assertEquals(Wrapping.NONE, Wrapping.of(List.of()));
    }
}
