package org.copydesk.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {
    @Test
    void takesTheReadingOfTitleAndStandfirstThatAgreesBest() {
        Gold gold = new Gold("1", "article", "one two", "T", "", "", "lead in", true, List.of(), List.of());
        assertEquals(
                1,
                Scorer.score(gold, new Answer("", "one two", "T", "", "", "lead in"))
                        .f1());
        assertEquals(
                1,
                Scorer.score(gold, new Answer("", "lead in\n\none two", "T", "", ""))
                        .f1());
        Gold withTitle = new Gold("1", "article", "T\n\none two", "T", "", "", "", true, List.of(), List.of());
        assertEquals(
                1,
                Scorer.score(withTitle, new Answer("", "one two", "T", "", "")).f1());
    }

    @Test
    void countsSnippetsThatAreFoundLostAndKept() {
        Gold gold = new Gold("1", "article", "", "", "", "", "", false, List.of("one  two", "six"), List.of("Home"));
        Map<Measure, Double> values = Scorer.score(gold, new Answer("", "Home\n\none two", "", "", ""))
                .values();
        assertEquals(1.0, values.get(Measure.SNIPPETS_FOUND));
        assertEquals(1.0, values.get(Measure.SNIPPETS_LOST));
        assertEquals(1.0, values.get(Measure.SNIPPETS_KEPT));
    }

    @Test
    void aCharacterOfAScriptWithoutSpacesIsAWord() {
        assertEquals(List.of("桟", "橋", "pier", "다", "리"), ScoredWords.lower("桟橋Pier 다리"));
    }

    private static final String TRUTH = "Rain fell on the hills.\n\nRoads were shut until noon.\n\nNobody was hurt.";

    @Test
    void countsWordsAsMultisets() {
        PageScore page = score("tea tea milk", "Tea milk sugar");
        assertEquals(2 / 3.0, value(page, Measure.PRECISION), 1e-12);
        assertEquals(2 / 3.0, value(page, Measure.RECALL), 1e-12);
        assertEquals(2 / 3.0, page.f1(), 1e-12);
    }

    @Test
    void scoresEmptyTexts() {
        assertEquals(1, score("", "").f1());
        assertEquals(0, score("", "tea").f1());
        assertEquals(0, score("tea", "").f1());
    }

    @Test
    void countsSequencesOfFourWordsWithCase() {
        PageScore page = score("a b c d e f", "a b c d e X");
        assertEquals(2 / 3.0, value(page, Measure.SEQUENCE_PRECISION), 1e-12);
        assertEquals(1, value(score("a b", "a b"), Measure.SEQUENCE_RECALL));
        assertEquals(0, value(score("a b", "A b"), Measure.SEQUENCE_RECALL));
        assertFalse(score("a b", "").values().containsKey(Measure.SEQUENCE_PRECISION));
    }

    @Test
    void judgesBreaksBetweenSharedNeighbours() {
        assertEquals(1, breaks(TRUTH));
        assertEquals(0, breaks(TRUTH.replace("\n\n", "\n")));
        String lostAndSplit =
                "Rain fell on the hills.\n\nAdvertisement\n\nRoads were\n\nshut until noon. Nobody was hurt.";
        assertEquals(0.5, breaks(lostAndSplit));
    }

    @Test
    void leavesOutBreaksWhoseEdgesAreLost() {
        PageScore page = score(TRUTH, "Rain fell on the hills.\n\nNobody was hurt.");
        assertFalse(page.values().containsKey(Measure.BREAKS_F1));
    }

    @Test
    void aSingleLineEndInTheTruthMayBeABreak() {
        assertFalse(score("red tea\ngreen tea", "red tea\n\ngreen tea").values().containsKey(Measure.BREAKS_F1));
    }

    @Test
    void readsLinesOfWhiteSpaceAsBlank() {
        assertEquals(1, breaks(TRUTH.replace("\n\n", "\n \t\u00A0\u000B\n")));
    }

    @Test
    void foldsTitles() {
        assertEquals(1, value(titled("It’s  a Dry—Run", "it's a dry-run"), Measure.TITLE));
        assertEquals(0, value(titled("It’s a Dry Run", "It’s a dry run!"), Measure.TITLE));
        assertEquals(1, value(titled("Tea &amp; Milk: cold", "Tea & milk – cold!"), Measure.TITLE_WORDS));
        assertEquals(0, value(titled("Tea", ""), Measure.TITLE_WORDS));
    }

    @Test
    void comparesDaysAndAuthors() {
        Gold gold = new Gold("1", "article", "x", "", "Ann Bee, Cy Dee", "2026-03-04");
        Answer answer = new Answer("", "x", "", "Ann Bee and Cy Dee", "2026-03-04T23:10:00Z");
        PageScore page = Scorer.score(gold, answer);
        assertEquals(1, value(page, Measure.DATE));
        assertEquals(0, value(page, Measure.AUTHOR));
        assertFalse(page.values().containsKey(Measure.TITLE));
    }

    @Test
    void leavesOutTheKindOfACleanerThatDoesNotTell() {
        Gold forum = new Gold("1", "forum", "x", "", "", "");
        assertFalse(Scorer.score(forum, Answer.NONE).values().containsKey(Measure.OTHERS_TOLD));
        Answer forumToo = new Answer("listing", "", "", "", "");
        assertEquals(1, value(Scorer.score(forum, forumToo), Measure.OTHERS_TOLD));
    }

    private static double breaks(String answer) {
        return value(score(TRUTH, answer), Measure.BREAKS_F1);
    }

    private static PageScore titled(String truth, String answer) {
        return Scorer.score(new Gold("1", "article", "x", truth, "", ""), new Answer("", "x", answer, "", ""));
    }

    private static PageScore score(String truth, String answer) {
        return Scorer.score(new Gold("1", "article", truth, "", "", ""), new Answer("", answer, "", "", ""));
    }

    private static double value(PageScore page, Measure measure) {
        return page.values().get(measure);
    }
}
