package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
    @ParameterizedTest
    @CsvSource({
        "Bradnholm, Brandholm, TRANSPOSITION",
        "Branholm, Brandholm, OMISSION",
        "Branndholm, Brandholm, DOUBLING",
        "Brundholm, Brandholm, SUBSTITUTION",
        "Braxndholm, Brandholm, INSERTION",
        "Brandholm, Brandholm, NONE",
        "Brandholn, Brandholm, NONE",
        "Drandholm, Brandholm, NONE",
        "Bardnohlm, Brandholm, NONE"
    })
    void namesTheSlip(String wrong, String right, Slip slip) {
        assertEquals(slip, Slip.between(wrong, right));
    }
}
