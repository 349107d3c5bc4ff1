package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.Sources.PROSE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.copydesk.core.classify.features.NumericDates;
import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageStatsTest {
    private static final String BODY = "body/main/article/p";

    @Test
    void proseEndsAsSentencesDoAndIsNotMadeOfLinks() {
        PageStats survey = new Sources()
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
        PageStats survey = new Sources()
                .link("Home", "body/nav/a")
                .add(PROSE, BODY)
                .add(PROSE, BODY)
                .add(PROSE, BODY)
                .add(PROSE, "body/main/aside/p")
                .survey("");
        assertEquals(0, survey.elements.below(1, survey.sums.holders[1]));
        assertEquals(-1, survey.elements.below(4, survey.sums.holders[1]));
        assertEquals(-1, survey.elements.below(0, survey.sums.holders[3]));
        assertEquals(2, survey.elements.below(4, survey.sums.holders[3]));
    }

    @Test
    void flatTextHasOneElementThatHoldsAll() {
        PageStats survey = new Sources().add("Home", "").add(PROSE, "").survey("");
        assertEquals(1, survey.elements.size());
        assertArrayEquals(new int[] {0, 0, 0, 0}, survey.sums.holders);
        assertArrayEquals(new int[0], survey.place(1));
    }

    @Test
    void findsTheDensestRunOfProse() {
        PageStats survey = new Sources()
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
        PageStats survey = new Sources()
                .link(title, "body/nav/a")
                .add(title, new Layout("body/main/h1", Layout.Shape.TEXT, 1, 0, false, ""))
                .add(PROSE, BODY)
                .survey(title);
        assertEquals(1, survey.title);
        assertEquals(2, survey.seen[0]);
    }

    @Test
    void findsTheRhythmOfAThreadWhateverItsIds() {
        Sources page = new Sources().add(PROSE, BODY);
        for (int i = 0; i < 4; i++) {
            page.add("Reader", "body/div.list/div.item" + i + "#c" + i + "/b")
                    .add("2 days ago at 07:5" + i, "body/div.list/div.item" + i + "#c" + i + "/i")
                    .add(PROSE, "body/div.list/div.item" + i + "#c" + i + "/p");
        }
        PageStats survey = page.survey("");
        assertEquals(4, survey.kin.of(3).count);
        assertEquals(3, survey.kin.back[6]);
        assertEquals(3, survey.kin.on[6]);
        assertEquals(2, survey.kin.beats[12]);
        assertTrue(survey.stamped[2]);
    }

    @Test
    void flatLinesOfOneKindAreAlike() {
        PageStats survey = new Sources()
                .add("Gulls return", "")
                .add(PROSE, "")
                .add("Ferry late", "")
                .add(PROSE, "")
                .survey("");
        assertEquals(2, survey.kin.back[2]);
        assertEquals(2, survey.kin.of(1).prose);
    }

    @Test
    void aStoryEndsWhereNoProseFollowsForLong() {
        boolean[] prose = {false, true, false, true, false, false, false, false, true};
        assertEquals(new Story(1, 3), Story.of(prose, 0, 4));
        assertEquals(5, Story.of(prose, 0, 4).distance(8));
        assertEquals(0, Story.of(prose, 0, 9).distance(8));
    }

    @Test
    void aPassageBelongsToTheRunOfProseNearIt() {
        boolean[] prose = {true, true, false, false, true};
        ProseRuns runs = ProseRuns.of(prose, new double[] {0, 10, 30, 35, 40, 100});
        assertArrayEquals(new int[] {2, 2, 2, 1, 1}, runs.passages());
        assertEquals(60, runs.longest());
        assertArrayEquals(new int[] {0, 0, 1, 1, 1}, runs.before());
    }

    @Test
    void theHeadlineOfADumpIsTheLineThatItsFirstLineSays() {
        PageStats survey = new Sources()
                .add("Council rebuilds the old pier - The Lighthouse", "")
                .add("Home", "")
                .add("Council rebuilds the old pier", "")
                .add(PROSE, "")
                .survey("");
        assertEquals(2, survey.head);
    }

    @Test
    void twoCharactersOfAScriptWithoutSpacesCountAsAWord() {
        PageStats survey = new Sources()
                .add("市議会は水曜日に古い桟橋を再建する計画を全会一致で承認した。", "")
                .add("市議会", "")
                .survey("");
        assertTrue(survey.prose[0]);
        assertFalse(survey.prose[1]);
        assertEquals(1.5, survey.units(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12:30", "3.4.2026", "03/04/26", "4 May 2026", "5月3日", "2026-05-04", "Πέμπτη 2 Φεβ 2012", "5월 3일"
            })
    void readsDaysAndHoursInAnyLanguage(String text) {
        assertTrue(NumericDates.in(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Route 66", "3:0", "since 2019", "a ratio of 16:9", "1.5 million", "version 2.4"})
    void takesOtherFiguresForNone(String text) {
        assertFalse(NumericDates.in(text), text);
    }

    @Test
    void anEmptyPageHasNothingToMeasure() {
        assertEquals(0, new Sources().survey("").size());
    }
}
