package org.copydesk.core.body;

import static org.copydesk.core.body.Sources.PROSE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private static final String BODY = "body/main/article/p";

    @Test
    void proseEndsAsSentencesDoAndIsNotMadeOfLinks() {
        Survey survey = new Sources()
                .add(PROSE, BODY)
                .link(PROSE, BODY)
                .add("Tides today", BODY)
                .survey("");
        assertTrue(survey.prose[0]);
        assertFalse(survey.prose[1]);
        assertFalse(survey.prose[2]);
    }

    @Test
    void findsTheSmallestElementsThatHoldMostOfTheProse() {
        Survey survey = new Sources()
                .link("Home", "body/nav/a")
                .add(PROSE, BODY)
                .add(PROSE, BODY)
                .add(PROSE, BODY)
                .add(PROSE, "body/main/aside/p")
                .survey("");
        assertEquals(0, survey.elements.below(1, survey.holders[1]));
        assertEquals(-1, survey.elements.below(4, survey.holders[1]));
        assertEquals(-1, survey.elements.below(0, survey.holders[3]));
        assertEquals(2, survey.elements.below(4, survey.holders[3]));
    }

    @Test
    void flatTextHasOneElementThatHoldsAll() {
        Survey survey = new Sources().add("Home", "").add(PROSE, "").survey("");
        assertEquals(1, survey.elements.size());
        assertArrayEquals(new int[] {0, 0, 0, 0}, survey.holders);
        assertArrayEquals(new int[0], survey.place(1));
    }

    @Test
    void findsTheDensestRunOfProse() {
        Survey survey = new Sources()
                .add("Home", "")
                .add(PROSE, "")
                .add("A heading", "")
                .add(PROSE, "")
                .add("Oars", "")
                .add("Sails", "")
                .survey("");
        assertEquals(1, survey.runFirst);
        assertEquals(3, survey.runLast);
    }

    @Test
    void takesTheHeadingForTheTitleRatherThanAnEarlierLink() {
        String title = "Council rebuilds the old pier";
        Survey survey = new Sources()
                .link(title, "body/nav/a")
                .add(title, new Layout("body/main/h1", Layout.Shape.TEXT, 1, 0, false, ""))
                .add(PROSE, BODY)
                .survey(title);
        assertEquals(1, survey.title);
        assertEquals(2, survey.seen[0]);
    }

    @Test
    void anEmptyPageHasNothingToMeasure() {
        assertEquals(0, new Sources().survey("").size());
    }
}
