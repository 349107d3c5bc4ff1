package org.copydesk.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    @Test
    void meansLeaveOutThePagesThatDoNotCount() {
        Scorecard card = card(Map.of(Measure.F1, 0.5, Measure.DATE, 1.0), Map.of(Measure.F1, 1.0));
        assertEquals(0.75, card.value(Measure.F1));
        assertEquals(1.0, card.value(Measure.DATE));
        assertEquals(1, card.values().get(Measure.DATE).pages());
        assertFalse(card.values().containsKey(Measure.AUTHOR));
    }

    @Test
    void sequenceF1IsOfTheMeans() {
        Scorecard card = card(
                Map.of(Measure.SEQUENCE_PRECISION, 1.0, Measure.SEQUENCE_RECALL, 0.5),
                Map.of(Measure.SEQUENCE_PRECISION, 0.5, Measure.SEQUENCE_RECALL, 0.5));
        assertEquals(2 * 0.75 * 0.5 / 1.25, card.value(Measure.SEQUENCE_F1), 1e-12);
    }

    @Test
    void accuracyIsBalanced() {
        Scorecard card = card(
                Map.of(Measure.ARTICLES_KEPT, 1.0),
                Map.of(Measure.ARTICLES_KEPT, 1.0),
                Map.of(Measure.ARTICLES_KEPT, 1.0),
                Map.of(Measure.OTHERS_TOLD, 0.0));
        assertEquals(0.5, card.value(Measure.ARTICLE_OR_NOT));
    }

    @Test
    void intervalsHoldTheValueAndComeOutTheSameAgain() {
        Scorecard card = card(Map.of(Measure.F1, 0.2), Map.of(Measure.F1, 0.9), Map.of(Measure.F1, 0.7));
        Estimate f1 = card.values().get(Measure.F1);
        assertTrue(f1.low() < f1.value() && f1.value() < f1.high());
        assertEquals(card, card(Map.of(Measure.F1, 0.2), Map.of(Measure.F1, 0.9), Map.of(Measure.F1, 0.7)));
    }

    @SafeVarargs
    private static Scorecard card(Map<Measure, Double>... pages) {
        List<PageScore> scores = List.of(pages).stream()
                .map(values ->
                        new PageScore("1", "article", values, FailureKind.NONE, new WordDifferences(0, 0, 0, 0, 0)))
                .toList();
        return Scorecard.of(scores, 200, 7);
    }
}
