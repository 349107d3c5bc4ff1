package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    @ParameterizedTest
    @CsvSource({
        "habror, harbor, TRANSPOSITION, 2",
        "habor, harbor, OMISSION, 2",
        "harrbor, harbor, DOUBLING, 3",
        "coffe, coffee, UNDOUBLING, 5",
        "hardor, harbor, SUBSTITUTION, 3",
        "harbxor, harbor, INSERTION, 4",
        "arbor, harbor, OMISSION, 0"
    })
    void tellsWhatHappenedAndWhere(String wrong, String right, Fault.Kind kind, int at) {
        Fault fault = Fault.between(wrong, right).orElseThrow();
        assertEquals(kind, fault.kind());
        assertEquals(at, fault.at());
    }

    @ParameterizedTest
    @CsvSource({"harbor, harbor", "habrro, harbor", "har, harbor", "harbour, habour x"})
    void seesNoSingleEditElsewhere(String wrong, String right) {
        assertEquals(Optional.empty(), Fault.between(wrong, right));
    }

    @Test
    void findsNeighboursByWhatIsLeftWithoutALetter() {
        Nearby nearby = new Nearby();
        List.of("Brandholm", "Kelstad", "Brandt").forEach(nearby::add);
        for (String wrong : List.of("Bradnholm", "rBandholm", "Brandhoml", "Branholm")) {
            assertEquals(Set.of("Brandholm"), nearby.near(wrong), wrong);
        }
    }

    @Test
    void knowsTheKeyboard() {
        assertTrue(Letters.areKeysNear('g', 'h'));
        assertTrue(Letters.areKeysNear('g', 't'));
        assertTrue(Letters.areKeysNear('t', 'g'));
        assertFalse(Letters.areKeysNear('q', 'p'));
        assertFalse(Letters.areKeysNear('a', 'a'));
    }
}
