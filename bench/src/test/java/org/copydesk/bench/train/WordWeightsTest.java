package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.classify.model.LinearModel;
import org.junit.jupiter.api.Test;

class WordWeightsTest {
    private static final int YES = 1;
    private static final int NO = 2;
    private static final int BOTH = 3;
    private static final int NEVER = 4;
    private static final List<int[]> TEXTS = List.of(
            new int[] {YES, BOTH}, new int[] {NO, BOTH}, new int[] {YES, YES, BOTH}, new int[] {NO}, new int[] {YES});
    private static final float[] ANSWERS = {1, 0, 1, 0, 1};

    private static LinearModel learn(float... counts) {
        return WordWeights.learn(4, TEXTS, ANSWERS, counts);
    }

    @Test
    void weighsAWordByTheAnswersOfItsTexts() {
        LinearModel lexicon = learn(1, 1, 1, 1, 1);
        assertTrue(lexicon.weight(YES) > 0);
        assertTrue(lexicon.weight(NO) < 0);
        assertTrue(Math.abs(lexicon.weight(BOTH)) < lexicon.weight(YES));
        assertEquals(0, lexicon.weight(NEVER));
        assertEquals(16, lexicon.slots());
    }

    @Test
    void wordsThatShareASlotShareAWeight() {
        LinearModel lexicon = learn(1, 1, 1, 1, 1);
        assertEquals(lexicon.weight(YES), lexicon.weight(YES + lexicon.slots()));
    }

    @Test
    void textsThatCountNothingTeachNothing() {
        LinearModel lexicon = learn(1, 0, 1, 0, 1);
        assertEquals(0, lexicon.weight(NO));
        assertTrue(lexicon.bias() > 0);
    }

    @Test
    void learnsTheSameFromTheSameTexts() {
        LinearModel first = learn(1, 2, 1, 2, 1);
        LinearModel second = learn(1, 2, 1, 2, 1);
        assertEquals(first.bias(), second.bias());
        for (int slot = 0; slot < first.slots(); slot++) {
            assertEquals(first.weight(slot), second.weight(slot));
        }
    }
}
