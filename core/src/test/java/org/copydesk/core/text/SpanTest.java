package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Span FERRY = new Span(4, 9);

    @Test
    void coversTheUnitsFromItsStartToBeforeItsEnd() {
        assertEquals("ferry", FERRY.of("The ferry left"));
        assertEquals(5, FERRY.length());
        assertEquals(new Span(6, 11), FERRY.shift(2));
        assertEquals(new Span(0, 5), FERRY.shift(-4));
    }

    @Test
    void isNeverEmptyAndNeverBeforeTheText() {
        assertEquals(1, new Span(0, 1).length());
        assertThrows(IllegalArgumentException.class, () -> new Span(4, 4));
        assertThrows(IllegalArgumentException.class, () -> new Span(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 3));
    }

    @Test
    void neighboursDoNotOverlap() {
        for (Span other : List.of(new Span(0, 5), new Span(8, 12), new Span(5, 6), new Span(0, 20), FERRY)) {
            assertTrue(FERRY.overlaps(other), other::toString);
            assertTrue(other.overlaps(FERRY), other::toString);
        }
        for (Span other : List.of(new Span(0, 4), new Span(9, 12))) {
            assertFalse(FERRY.overlaps(other), other::toString);
            assertFalse(other.overlaps(FERRY), other::toString);
        }
    }

    @Test
    void coversItselfAndWhatIsWithin() {
        for (Span other : List.of(FERRY, new Span(4, 5), new Span(8, 9), new Span(5, 8))) {
            assertTrue(FERRY.covers(other), other::toString);
        }
        for (Span other : List.of(new Span(3, 9), new Span(4, 10), new Span(0, 3), new Span(9, 10))) {
            assertFalse(FERRY.covers(other), other::toString);
        }
    }

    @Test
    void sortsByStartAndThenByEnd() {
        List<Span> spans = List.of(new Span(4, 9), new Span(0, 9), new Span(4, 5));
        assertEquals(
                List.of(new Span(0, 9), new Span(4, 5), new Span(4, 9)),
                spans.stream().sorted().toList());
    }
}
