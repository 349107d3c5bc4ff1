package org.copydesk.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailureKindTest {
    private static final String HEAD = "Rain fell on the hills all night long. ";
    private static final String TAIL = "The roads to the north were shut until noon.";
    private static final String TRUTH = HEAD + TAIL;
    private static final String JUNK = "Subscribe to our weekly letter and win a prize. ";

    @Test
    void namesWhereTheWordsAreAmiss() {
        assertEquals(FailureKind.NONE, failure(TRUTH));
        assertEquals(FailureKind.EMPTY, failure(""));
        assertEquals(FailureKind.WRONG_REGION, failure(JUNK));
        assertEquals(FailureKind.TEXT_LOST, failure(HEAD));
        assertEquals(FailureKind.TEXT_BEFORE, failure(JUNK + TRUTH));
        assertEquals(FailureKind.TEXT_AFTER, failure(TRUTH + " " + JUNK));
        assertEquals(FailureKind.TEXT_INSIDE, failure(HEAD + JUNK + TAIL));
    }

    @Test
    void aStrayWordIsNoEdge() {
        String tail = " Subscribe to the letter and win a prize at noon.";
        PageScore page = score(TRUTH, TRUTH.replace(" until noon", "") + tail);
        assertEquals(FailureKind.TEXT_AFTER, page.failure());
        assertEquals(0, page.slips().inside());
    }

    @Test
    void countsTheWords() {
        assertEquals(
                new WordDifferences(17, 0, 0, 9, 0),
                score(TRUTH, TRUTH + " " + JUNK).slips());
        assertEquals(
                new WordDifferences(8, 9, 9, 0, 0), score(TRUTH, JUNK + HEAD).slips());
    }

    private static FailureKind failure(String answer) {
        return score(TRUTH, answer).failure();
    }

    private static PageScore score(String truth, String answer) {
        return Scorer.score(new Gold("1", "article", truth, "", "", ""), new Answer("", answer, "", "", ""));
    }
}
