package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.Decoders;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final String PROSE =
            "The ferries that link the island with the mainland will not sail before the weekend, the company said"
                    + " on Tuesday, since talks with the crews about the night shifts had failed.";

    private static final Titles TITLES =
            new Titles(Models.standard().find(Titles.MODEL).orElseThrow());

    private static Marks marks(String text, Stage... stages) {
        SourceText source = Decoders.standard().decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page", ""));
        View view = View.of(source, Marks.NONE, Phase.FACTS);
        Marks marks = Marks.NONE;
        for (Stage stage : stages) {
            marks = marks.plus(stage.inspect(view));
        }
        return marks;
    }

    private static String best(Field field, String text, Stage... stages) {
        return Candidates.of(field, marks(text, stages)).value();
    }

    private static List<String> values(Field field, Marks marks) {
        return marks.facts(field).stream().map(Fact::value).toList();
    }

    @Test
    void findsARepeatedHeadlineAndTheSentenceBetween() {
        String text =
                "icon searchicon menuicon close\n5 Jun, 2019 08:15\n\nFerry strike enters its third week\n\nThe owners say that no"
                        + " more money can be found this year\nFerry strike enters its third week\n\n" + PROSE + "\n\n"
                        + PROSE + " Again.";
        Marks marks = marks(text, TITLES, new HeadlineLines(), new DateLines());
        assertEquals(
                "Ferry strike enters its third week",
                Candidates.of(Field.TITLE, marks).value());
        assertEquals(
                "The owners say that no more money can be found this year",
                Candidates.of(Field.STANDFIRST, marks).value());
        assertEquals("2019-06-05T08:15", Candidates.of(Field.PUBLISHED, marks).value());
    }

    @Test
    void takesNoMenuLineForAHeadline() {
        String text =
                "All our sections\nAll our sections\nHome\nSport\nFerry strike enters its third week\n3 May 2020\n\n"
                        + PROSE;
        assertEquals("Ferry strike enters its third week", best(Field.TITLE, text, TITLES));
    }

    @Test
    void prefersTheHeadingThatTheMetadataAgreeWith() {
        String html =
                "<html><head><title>Ferry strike goes on | Island Post</title><meta property=og:site_name content='Island Post'>"
                        + "<meta property=og:title content='Ferry strike goes on'></head><body><h1>Island Post</h1><h1>Ferry strike goes on</h1><p>"
                        + PROSE;
        Marks marks = marks(html, TITLES, new MetadataFacts());
        assertEquals("Ferry strike goes on", Candidates.of(Field.TITLE, marks).value());
        assertTrue(values(Field.TITLE, marks).contains("Island Post"), "losers are kept");
        assertEquals("Island Post", Candidates.of(Field.SITE, marks).value());
    }

    @Test
    void keepsTitlesThatOnlyContainSeparators() {
        String html = "<html><head><title>Ferries: what now? - A guide</title></head><body>"
                + "<h1>Ferries: what now? - A guide</h1><p>" + PROSE;
        assertEquals("Ferries: what now? - A guide", best(Field.TITLE, html, TITLES));
    }

    @Test
    void readsDatesAndLanguageFromMetadata() {
        String html =
                "<html lang=en_US><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry strike\","
                        + "\"datePublished\":\"2020-05-03T10:00:00+02:00\",\"author\":[\"By Ann Lee\",\"Bo Ek\"]}</script>"
                        + "<meta property=article:author content='https://social.example/ann'></head><body><p>" + PROSE;
        Marks marks = marks(html, new MetadataFacts());
        assertEquals(
                "2020-05-03T10:00:00+02:00",
                Candidates.of(Field.PUBLISHED, marks).value());
        assertEquals("en-US", Candidates.of(Field.LANGUAGE, marks).value());
        assertEquals(
                List.of("Ann Lee", "Bo Ek"),
                Candidates.of(Field.AUTHOR, marks).ranked().stream()
                        .map(Fact::value)
                        .toList());
    }

    @Test
    void readsBylinesWithAndWithoutADate() {
        assertEquals(
                "Jane Doe",
                best(Field.AUTHOR, "Ferry strike\n\nBy Jane Doe | 3 March 2021\n\n" + PROSE, new Bylines()));
        assertEquals("Jörg van der Aa", best(Field.AUTHOR, "Von Jörg van der Aa\n\n" + PROSE, new Bylines()));
        assertEquals(
                "Ann Lee",
                best(Field.AUTHOR, "<div class=author-name>Ann Lee</div><p>" + PROSE + "</p><p>x</p>", new Bylines()));
        assertEquals("", best(Field.AUTHOR, "By the time the ferries sail, summer is over\n\n" + PROSE, new Bylines()));
        Marks two = marks("By Jane Doe and Ann Lee\n\n" + PROSE, new Bylines());
        assertEquals(
                List.of("Jane Doe", "Ann Lee"),
                Candidates.of(Field.AUTHOR, two).ranked().stream()
                        .map(Fact::value)
                        .toList());
    }

    @Test
    void readsBylinesThatBeginWithADate() {
        for (String line : List.of(
                "March 3, 2021 · 4 min read · By Jane Doe",
                "Posted on 3 March 2021 by Jane Doe (Harbour Desk) - 5 comments",
                "Last updated 3 March 2021 by Jane Doe. Contact us",
                "3 March 2021 • Jane Doe in Harbours")) {
            String html = "<h1>Ferry strike goes on</h1><div>" + line + "</div><p>" + PROSE + "</p>";
            assertEquals("Jane Doe", best(Field.AUTHOR, html, new Bylines()), line);
        }
    }

    @Test
    void takesNoMenuAndNoTradeForAnAuthor() {
        String menu = "<ul class=nav-menu><li>By Event Type</ul>" + "<p>x</p>".repeat(12)
                + "<h1>Ferry strike goes on</h1><div class=byline>By Jane Doe, Associate Editor</div><p>" + PROSE;
        Marks marks = marks(menu, new Bylines());
        assertEquals("Jane Doe", Candidates.of(Field.AUTHOR, marks).value());
        assertTrue(values(Field.AUTHOR, marks).stream().noneMatch("Associate Editor"::equals));
    }

    @Test
    void trustsJsonLdLessWhereItTellsOfAnotherStory() {
        String html =
                "<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"Ferry strike\",\"author\":\"Ann Lee\"},"
                        + "{\"@type\":\"Article\",\"headline\":\"Harbour fair\",\"author\":\"Bo Ek\"}]</script><h1>Ferry strike</h1>";
        List<Fact> ranked =
                Candidates.of(Field.AUTHOR, marks(html, new MetadataFacts())).ranked();
        assertEquals("Ann Lee", ranked.get(0).value());
        assertTrue(ranked.get(1).evidence().confidence() < 0.5);
    }

    @Test
    void believesTheDatesOfManyTeasersLessThanTheMetadata() {
        StringBuilder html = new StringBuilder("<meta name=date content='March 27, 2025'><h1>No ferries</h1>" + PROSE);
        for (int day = 1; day < 6; day++) {
            html.append("<meta itemprop=datePublished content='2026-03-1")
                    .append(day)
                    .append("'>");
        }
        assertEquals("2025-03-27", best(Field.PUBLISHED, html.toString(), new MetadataFacts()));
    }

    @Test
    void readsTheDayInTheAddress() {
        for (String path :
                List.of("2023/10/03/no-ferries", "2023/october/03/no-ferries/", "blog/2023-10-3/no-ferries")) {
            String html = "<link rel=canonical href='https://island.example/" + path + "'><p>" + PROSE;
            assertEquals("2023-10-03", best(Field.PUBLISHED, html, new MetadataFacts()));
        }
        String other = "<link rel=canonical href='https://island.example/2023/77/03/no-ferries'><p>" + PROSE;
        assertEquals("", best(Field.PUBLISHED, other, new MetadataFacts()));
    }

    @Test
    void readsAnAmbiguousDayAsTheMetadataDo() {
        String head = "<meta property=article:published_time content=2020-09-10><h1>Ferry strike</h1><p>";
        assertEquals("2020-09-10", best(Field.PUBLISHED, head + "09.10.2020</p><p>" + PROSE, new DateLines()));
    }

    @Test
    void tellsAnUpdateFromAPublication() {
        Marks marks = marks("Last updated 4 May 2020\nPublished 3 May 2020\n\n" + PROSE, new DateLines());
        assertEquals("2020-05-03", Candidates.of(Field.PUBLISHED, marks).value());
        assertEquals(List.of("2020-05-04"), values(Field.MODIFIED, marks));
    }

    @Test
    void guessesTheLanguage() {
        assertEquals("en", best(Field.LANGUAGE, PROSE, new LanguageGuess()));
    }

    @Test
    void findsTheStandfirstThatThePageMarks() {
        String html = "<h1>Ferry strike</h1><p class=standfirst>Talks about the night shifts have failed again</p><p>"
                + PROSE;
        List<? extends Mark> found = marks(html, new HeadlineLines()).facts(Field.STANDFIRST);
        assertEquals("Talks about the night shifts have failed again", ((Fact) found.get(0)).value());
    }

    @Test
    void readsTheAuthorAfterTheDate() {
        String text = "Ferry strike enters its third week\n\nPosted on May 2, 2014 by Wilma Krook\n\n" + PROSE;
        assertEquals("Wilma Krook", best(Field.AUTHOR, text, new Bylines()));
        assertEquals("", best(Field.AUTHOR, "Updated by the hour, with\n\n" + PROSE, new Bylines()));
    }

    @Test
    void takesANameAloneForTheAuthorOnlyBesideADate() {
        String title = "Ferry strike enters its third week\n\n";
        assertEquals(
                "Nora Quist", best(Field.AUTHOR, title + "Nora Quist\n\n30 January 2020\n\n" + PROSE, new Bylines()));
        assertEquals("", best(Field.AUTHOR, title + "Nora Quist\n\n" + PROSE, new Bylines()));
    }
}
