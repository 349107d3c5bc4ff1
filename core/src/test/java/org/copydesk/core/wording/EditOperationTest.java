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

class EditOperationTest {
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
    void tellsWhatHappenedAndWhere(String wrong, String right, EditOperation.Kind kind, int at) {
        EditOperation fault = EditOperation.between(wrong, right).orElseThrow();
        assertEquals(kind, fault.kind());
        assertEquals(at, fault.at());
    }

    @ParameterizedTest
    @CsvSource({"harbor, harbor", "habrro, harbor", "har, harbor", "harbour, habour x"})
    void seesNoSingleEditElsewhere(String wrong, String right) {
        assertEquals(Optional.empty(), EditOperation.between(wrong, right));
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
        assertTrue(WordShape.areKeysNear('g', 'h'));
        assertTrue(WordShape.areKeysNear('g', 't'));
        assertTrue(WordShape.areKeysNear('t', 'g'));
        assertFalse(WordShape.areKeysNear('q', 'p'));
        assertFalse(WordShape.areKeysNear('a', 'a'));
    }
}
