package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class WrongWordsTest {
    private static final String CLEAN =
            "The harbour master of Brandholm counted the boats again. Brandholm has many boats, he told the council. "
                    .repeat(20);

    @Test
    void writesAboutAsManyFaultsAsAsked() {
        String noisy = new WrongWords(3, 20).into(CLEAN);
        List<Span> words = ScoredWords.spans(noisy);
        Truth truth = Truth.of(noisy, CLEAN);
        long wrong = words.stream()
                .filter(word -> !truth.of(word).equals(word.of(noisy)))
                .count();
        assertEquals(ScoredWords.spans(CLEAN).size(), words.size());
        assertTrue(wrong >= 12 && wrong <= 20, wrong + " faults");
    }

    @Test
    void writesTheSameFaultsAgain() {
        assertEquals(new WrongWords(3, 20).into(CLEAN), new WrongWords(3, 20).into(CLEAN));
    }

    @Test
    void tellsWhatAWordShouldBe() {
        String noisy = "The habror master and teh boats came home.";
        Truth truth = Truth.of(noisy, "The harbor master and the boats came home.");
        assertEquals("harbor", truth.of(new Span(4, 10)));
        assertEquals("the", truth.of(new Span(22, 25)));
        assertEquals("boats", truth.of(new Span(26, 31)));
    }
}
