package org.copydesk.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.copydesk.pipeline.store.DecisionStore.RuleCounts;
import org.junit.jupiter.api.Test;

class RulePrecisionTest {
    /** The figures of a textbook: 81 of 263 give .255 to .366. */
    @Test
    void hasWilsonsInterval() {
        RulePrecision precision = new RulePrecision(new RuleCounts(81, 182));
        assertEquals(0.2553, precision.bound(-1), 0.0001);
        assertEquals(0.3662, precision.bound(1), 0.0001);
    }

    @Test
    void isNotSureOfOneDecision() {
        assertEquals("100.0\u00A0% of 1 (20.7\u00A0%–100.0\u00A0%)", new RulePrecision(new RuleCounts(1, 0)).text());
        assertEquals("–", new RulePrecision(RuleCounts.NONE).text());
    }
}
