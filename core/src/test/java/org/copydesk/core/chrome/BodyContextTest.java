package org.copydesk.core.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Role;
import org.junit.jupiter.api.Test;

/** What stands around a passage, from the page to the article. */
class BodyContextTest {
    private static final Copydesk COPYDESK = Copydesk.standard();

    private static final String QUARRY = """
            <h1>Orchestra plays in quarry</h1>
            <p>The town orchestra played in the quarry on Saturday because its hall is being painted. Six hundred people sat on
            blocks of slate, and some of them on the wrong blocks.</p>
            <p>The echo came in late. The conductor let it, and at the end he bowed towards the rock face.</p>
            <p>Next week there is to be a matinee, with cushions.</p>""";

    private static Article clean(String content, String name) {
        return COPYDESK.clean(new Payload(content.getBytes(StandardCharsets.UTF_8), "file:///" + name, ""));
    }

    private static String text(String body) {
        String page = "<html><head><title>Moor Post</title></head><body><ul class=menu><li><a href=/n>News</a></li><li>"
                + "<a href=/s>Sport</a></li></ul>" + body + "<div class=bottom><p>© Moor Post</p></div></body></html>";
        return clean(page, "page.html").text();
    }

    @Test
    void dropsTeasersBeneathLinkedHeadlines() {
        String teaser = "<div class=grid><div class=teaser><h3><a href=/1>%s</a></h3><p>%s</p></div></div>";
        String text = text(
                teaser.formatted(
                                "Fox rides bus",
                                "A fox has been seen on the number nine for the third time. It gets off at the park, says the driver.")
                        + "<section class=story>" + QUARRY + "</section>"
                        + teaser.formatted(
                                "Clock runs backwards",
                                "Nobody knows why the station clock has been running backwards since Friday. Trains are on time."));
        assertTrue(text.contains("with cushions"), text);
        assertFalse(text.contains("number nine") || text.contains("Nobody knows"), text);
    }

    @Test
    void keepsParagraphsBeneathAHeadlineThatLinksToItself() {
        String text = text("<div class=post>"
                + QUARRY.replace("<h1>", "<h2><a href=/q>").replace("</h1>", "</a></h2>") + "</div>");
        assertTrue(text.contains("The town orchestra") && text.contains("with cushions"), text);
    }

    @Test
    void dropsAThreadThatIsLongerThanTheNews() {
        String comment = "<div class=kommentar><b>%s</b><span>vor 2 Stunden</span><p>%s</p><a>Antworten</a></div>";
        String text = text(
                "<article><h1>Linde am Markt wird gefällt</h1><p>Die alte Linde am Markt wird im Februar gefällt. Ein "
                        + "Gutachten hat ergeben, dass der Stamm bis auf Handbreite hohl ist.</p><p>Bürgermeisterin Ahlers sagte, der Beschluss sei niemandem leichtgefallen. Eine neue Linde werde im Herbst gepflanzt.</p></article>"
                        + "<section class=kommentare><h2>2 Kommentare</h2>"
                        + comment.formatted(
                                "gartenfreund",
                                "Schade um den Baum, unter dem schon meine Großeltern getanzt haben. Man hätte ihn stützen können,"
                                        + " wie in anderen Städten auch, aber dafür fehlt hier offenbar der Wille und das Geld.")
                        + comment.formatted(
                                "marktfrau",
                                "Mein Stand bekommt endlich Licht. Ich sage es ungern, aber das Laub im Herbst war eine Plage, und"
                                        + " die Stadt hat nie gefegt, wenn man sie gebeten hat.")
                        + "</section>");
        assertTrue(text.contains("Die alte Linde"), text);
        assertFalse(text.contains("Schade") || text.contains("Mein Stand"), text);
    }

    @Test
    void dropsCommentsOfAFlatText() {
        String text = clean("""
                        Brevan Echo
                        News
                        Sport
                        Tram to pass the station
                        By Paul Merlin
                        8 June 2021

                        The tram of Brevan will pass the station after all. The council chose that line last night by twenty votes to eleven, after three hours.

                        The works begin in spring and take two years. Lilac Street will be closed to cars for all that time, and the market moves.

                        2 comments

                        mistral
                        2 hours ago
                        Good news at last, we have been waiting for that tram for fifteen years while they promised us one study after another. Let us hope that they finish it this time.
                        Reply

                        Nadia
                        4 hours ago
                        And the shops of Lilac Street, who thinks of them? Two years without customers, and in the end they will be thanked for their patience.
                        Reply
                        """, "tram.txt").text();
        assertTrue(text.contains("Lilac Street will be closed"), text);
        assertFalse(text.contains("Good news at last") || text.contains("And the shops"), text);
    }

    @Test
    void dropsTheTextOfSideColumns() {
        String text = text(
                "<table><tr><td><b>Diary</b><br>Whist drive on Friday in the church hall. Bring your own cards, and a cake if"
                        + " you can.</td><td>" + QUARRY
                        + "</td><td><b>Letters</b><br>Sir, the noise of the bells on Sunday is more than one"
                        + " can bear after a late night.</td></tr></table>");
        assertTrue(text.contains("The town orchestra") && text.contains("with cushions"), text);
        assertFalse(text.contains("Whist") || text.contains("Sir,"), text);
    }

    @Test
    void keepsAHeadingWithALinkInIt() {
        String text = text(
                "<div class=entry><h1>Great Tom of Marsh</h1><p>Great Tom is a bell of seven tons in the minster of Marsh. It"
                        + " was cast in 1611 by a founder who had lost an ear, and is rung at the death of bishops.</p>"
                        + "<h2 class=header-with-anchor-widget>Legacy<div class=header-anchor-widget><a href=#l>Copy link</a></div></h2>"
                        + "<p>Travellers wrote of its voice with respect, and one of them with fear. It can be heard at nine miles when the"
                        + " wind is in the east.</p></div>");
        assertTrue(text.contains("Legacy"), text);
        assertFalse(text.contains("Copy link"), text);
    }

    @Test
    void keepsQuestionsThatUnfoldAndShortAnswers() {
        String text = text(
                "<article><h1>New bins: what readers ask</h1><p>In May every household gets a new bin. We have gathered the"
                        + " questions that readers asked most, and the answers of the town.</p><details><summary>When will it be emptied?"
                        + "</summary><p>Every other week, always on the same day. The calendar comes with the bin.</p></details>"
                        + "<details><summary>What does it cost?</summary><p>Six pounds a month, whatever its size.</p></details></article>");
        assertTrue(text.contains("When will it be emptied?") && text.contains("What does it cost?"), text);
        assertTrue(text.contains("Six pounds a month"), text);
    }

    @Test
    void readsALongReportOfLikeSectionsWhole() {
        List<String> names = List.of("Ole", "Britt", "Jens", "Kaja");
        String report = IntStream.range(0, 1200)
                .mapToObj(i ->
                        "Gauge %d. At gauge %d of the western canal the water is %d hands below the mark, as the boatman %s read it."
                                .formatted(i, i, i % 29, names.get(i % 4)))
                .collect(Collectors.joining("\n\n", "The long report of the canal\n\n", "\n"));
        String text = clean(report, "report.txt").text();
        assertEquals(1200, text.split("Gauge ", -1).length - 1);
    }

    @Test
    void keepsATableAmongParagraphsBesideTheText() {
        Article article = clean(
                "<html><body><article><h1>Spring tides this week</h1><p>The tides this week are the highest of the year. The harbour master"
                        + " has published a table, and asks owners of small boats to double their lines.</p><table><tr><th>Day</th>"
                        + "<th>Height</th></tr><tr><td>Monday</td><td>4.2 m</td></tr><tr><td>Tuesday</td><td>4.5 m</td></tr></table>"
                        + "<p>Boats should keep clear of the outer wall on Tuesday evening, when waves may break over it.</p></article>"
                        + "</body></html>",
                "tides.html");
        List<String> cells = article.parts().stream()
                .filter(part -> part.kind() == Role.TABLE)
                .map(part -> part.text().strip())
                .toList();
        assertTrue(cells.containsAll(List.of("Monday", "4.2 m")), cells::toString);
    }
}
