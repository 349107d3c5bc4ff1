package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.Decoders;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final Model MODEL = Models.standard().find(Titles.MODEL).orElseThrow();
    private static final String PROSE =
            "The ferries that link the island with the mainland will not sail before the weekend, the company said"
                    + " on Tuesday, since talks with the crews about the night shifts had failed.";

    private static View view(String text) {
        SourceText source = Decoders.standard().decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page", ""));
        return View.of(source, Marks.NONE, Phase.FACTS);
    }

    private static Candidates titles(String text) {
        return Candidates.of(Field.TITLE, Marks.NONE.plus(new Titles(MODEL).inspect(view(text))));
    }

    private static String paragraphs() {
        return ("<p>" + PROSE + "</p>").repeat(4);
    }

    @Test
    void prefersAHeadingOfTheArticleToTheSectionAboveIt() {
        String html =
                "<title>Ferry crews walk out again - Island Post</title><h1>News</h1><h1>Ferry crews walk out again</h1>"
                        + paragraphs();
        assertEquals("Ferry crews walk out again", titles(html).value());
    }

    @Test
    void takesTheMetadataWhereTheTopHeadingIsTheSites() {
        String html = "<title>Why the ferries stay in port</title><meta property=og:site_name content='Island Post'>"
                + "<meta property=og:title content='Why the ferries stay in port'><h1>Island Post</h1>" + paragraphs();
        assertEquals("Why the ferries stay in port", titles(html).value());
    }

    @Test
    void leavesTheKickerThatThePageLeavesOutWhenItIsShared() {
        String html = "<title>Neue Hafener Schule: Die Fähren bleiben im Hafen - Inselpost</title>"
                + "<meta property=og:title content='Die Fähren bleiben im Hafen'>"
                + "<h1>Neue Hafener Schule: Die Fähren bleiben im Hafen</h1>" + paragraphs();
        assertEquals("Die Fähren bleiben im Hafen", titles(html).value());
    }

    @Test
    void cutsNoHeadlineOfAFlatTextAtItsColon() {
        String text = "When a ferry stops: a short history of a strike\n\n" + PROSE + "\n\n" + PROSE + "\n";
        assertEquals(
                "When a ferry stops: a short history of a strike", titles(text).value());
    }

    @Test
    void takesNoPictureCreditForATitle() {
        assertTrue(TitleCandidates.isPictureCredit("The harbour on Monday (Photos: Ada Renn/AP)"));
        assertTrue(TitleCandidates.isPictureCredit("Foto: Seznam Noviny"));
        assertTrue(TitleCandidates.isPictureCredit("항구의 아침 [사진 = 항구일보]"));
        assertTrue(TitleCandidates.isPictureCredit("Photo: Ada Renn/Independent Island Record via AP"));
        assertFalse(TitleCandidates.isPictureCredit("Video: the ferry that nobody wanted sails again"));
        assertFalse(TitleCandidates.isPictureCredit("A picture of the sea"));
    }

    @Test
    void givesAllThatSayTheSameOneConfidence() {
        String html = "<title>Ferry crews walk out again</title><h1>Ferry crews walk out again</h1>" + paragraphs();
        List<Fact> ranked = titles(html).ranked().stream()
                .filter(fact -> fact.value().equals("Ferry crews walk out again"))
                .toList();
        assertEquals(2, ranked.size());
        assertEquals(
                ranked.get(0).evidence().confidence(), ranked.get(1).evidence().confidence());
        assertEquals(MODEL.version(), ranked.get(0).evidence().model());
    }

    @Test
    void takesNoButtonForAHeadlineThatStandsAroundASentence() {
        String button =
                "FREE CROSSING FOR ALL WHO BOOK TODAY!\n\nThe offer ends when the last ferry has left the harbour.\n\n";
        assertEquals(
                0,
                sign(TitleFeature.AROUND_SENTENCE, button.repeat(6) + PROSE, "FREE CROSSING FOR ALL WHO BOOK TODAY!"));
        assertEquals(
                1,
                sign(TitleFeature.AROUND_SENTENCE, button.repeat(2) + PROSE, "FREE CROSSING FOR ALL WHO BOOK TODAY!"));
    }

    @Test
    void tellsATrailOfSectionsFromTheTitleItEndsIn() {
        String text = "Menu\n\nHome News Ferry crews walk out again\n\nFerry crews walk out again\n\n" + PROSE;
        assertEquals(1, sign(TitleFeature.ENDS_IN_TITLE, text, "Home News Ferry crews walk out again"));
        assertEquals(0, sign(TitleFeature.ENDS_LONGER, text, "Home News Ferry crews walk out again"));
        assertEquals(0, sign(TitleFeature.ENDS_IN_TITLE, text, "Ferry crews walk out again"));
        assertEquals(1, sign(TitleFeature.ENDS_LONGER, text, "Ferry crews walk out again"));
    }

    @Test
    void looksAtTheLinesAroundALineOfAFlatText() {
        String title = "Ferry crews walk out again on the island";
        String text = PROSE + "\n\nMenu\n\n" + title + "\n\nThe crews of the island want another shift\n\n" + PROSE;
        assertEquals(2, sign(TitleFeature.FROM_PROSE, text, title));
        assertEquals(0, sign(TitleFeature.TITLES_ABOVE, text, title));
        assertEquals(1, sign(TitleFeature.TITLES_BELOW, text, title));
        assertEquals(0.4, sign(TitleFeature.SHARED_WITH_BELOW, text, title), 0.01);
        assertEquals(0, sign(TitleFeature.SHARED_WITH_ABOVE, text, title));
        assertEquals(Math.log1p("Menu".length()), sign(TitleFeature.LENGTH_ABOVE, text, title), 0.001);
        assertTrue(sign(TitleFeature.LENGTH_BELOW, text, title) > sign(TitleFeature.LENGTH_ABOVE, text, title));
    }

    private static float sign(TitleFeature sign, String text, String title) {
        return TitleFeatures.of(view(text)).stream()
                .filter(row -> row.value().equals(title))
                .findFirst()
                .orElseThrow()
                .signs()[sign.ordinal()];
    }

    @Test
    void findsATitleWithAListsSignBeforeIt() {
        String text = "* Home\n* Ferry crews walk out again\nFerry crews walk out again\n3 May 2020\n\n" + PROSE
                + "\n\n" + PROSE;
        assertEquals("Ferry crews walk out again", titles(text).value());
    }

    @Test
    void namesOnlySignsWhoseAbsenceWouldMoveTheScore() {
        View view = view("<title>Ferry crews walk out again</title><h1>Ferry crews walk out again</h1>" + paragraphs());
        TitleFeatureRow row = TitleFeatures.of(view).get(0);
        Forest forest = MODEL.forest(Titles.PAGE);
        float[] contributions = forest.contributions(row.signs());
        int top = 0;
        for (int i = 1; i < contributions.length; i++) {
            top = contributions[i] > contributions[top] ? i : top;
        }
        float[] without = row.signs().clone();
        without[top] = without[top] > 0 ? -1 : 99;
        assertTrue(forest.margin(without) != forest.margin(row.signs()));
        String reason = titles(
                        "<title>Ferry crews walk out again</title><h1>Ferry crews walk out again</h1>" + paragraphs())
                .ranked()
                .get(0)
                .evidence()
                .reason();
        assertTrue(reason.contains(TitleFeature.values()[top].words()), reason);
    }

    @Test
    void cutsATitleIntoItsParts() {
        assertEquals(
                List.of("Ferry crews | Harbour", "Ferry crews", "Harbour | Island Post", "Island Post", "Harbour"),
                TitleParts.of("Ferry crews | Harbour | Island Post"));
        assertEquals(List.of(), TitleParts.of("Twenty-one ferries"));
        assertFalse(TitleParts.of("Ferries: what now?").isEmpty());
    }

    @Test
    void takesNoPartOfASentenceForTheHeadline() {
        String text =
                "Mayor keeps her hat\n\n“It’s not for sale,” said the mayor when a museum asked for her hat – not even for"
                        + " charity. She wore it to the café as usual.\n\nIt would be naïve, she added, to think that a hat is only a hat.\n";
        assertEquals("Mayor keeps her hat", titles(text).value());
    }
}
