package org.copydesk.core.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;

class ChromeTest {
    private static final String TITLE = "Council rebuilds the old pier";
    private static final String BODY = "body/div.page/article/p";

    @Test
    void takesIconNamesOffTheFirstLine() {
        String soup = "icon penicon rulericon lampicon linkicon lockicon map";
        HtmlPage page =
                new HtmlPage().add(soup + "The harbour master resigned.").add(soup);
        List<String> marked = page.marked(Stages.rules()).stream().distinct().toList();
        assertEquals(List.of(soup), marked);
    }

    @Test
    void takesALineOfIconNamesWhateverTheModelSays() {
        String soup = "icon penicon rulericon lampicon linkicon lockicon map";
        HtmlPage page = new HtmlPage().add(soup).prose(4, "");
        List<String> marked =
                page.marked(Stages.classifiedRules()).stream().distinct().toList();
        assertEquals(List.of(soup), marked);
    }

    @Test
    void marksBoxesByTheirPath() {
        HtmlPage page = new HtmlPage().prose(4, BODY).add("Ten walks by the sea", "body/div.related-posts/ul/li");
        assertEquals(List.of("Ten walks by the sea"), page.marked(Stages.rules()));
    }

    @Test
    void keepsABoxThatHoldsThePage() {
        assertEquals(
                List.of(), new HtmlPage().prose(4, "body/div.related-posts/p").marked(Stages.classifiedRules()));
    }

    @Test
    void keepsTheFirstHeadlineOnly() {
        HtmlPage page = new HtmlPage()
                .add(TITLE)
                .prose(1, "")
                .add(TITLE + " | The Lighthouse")
                .add(TITLE.toUpperCase(Locale.ROOT));
        assertEquals(
                List.of(TITLE + " | The Lighthouse", "COUNCIL REBUILDS THE OLD PIER"),
                page.marked(new RepeatedHeadline(), TITLE));
    }

    @Test
    void prefersTheHeadlineInAHeading() {
        Layout heading = new Layout("body/h1", Layout.Shape.TEXT, 1, 0, false, "");
        HtmlPage page = new HtmlPage().link(TITLE, "body/div.crumbs").add(TITLE, heading);
        assertEquals(1, page.marked(new RepeatedHeadline(), TITLE).size());
    }

    @Test
    void marksLinesThatRecurOnASite() {
        SiteLines lines = new SiteLines(
                Map.of("example.com", 10),
                Map.of("example.com", Map.of("Tides today", 9, "Rare", 4, "Now and then", 2)));
        HtmlPage page = new HtmlPage()
                .site("example.com")
                .add("Tides today")
                .add("Rare")
                .add("New");
        assertEquals(List.of("Tides today"), page.marked(new SiteLinesStage(lines, Stages.BOOK)));
    }

    @Test
    void keepsTheBylinesNearTheTitleButNotThoseOfOtherStories() {
        HtmlPage page = new HtmlPage()
                .add(TITLE, "body/h1")
                .link("By Mads Tveit", "body/div.by")
                .prose(8, "body/article/p")
                .link("By Wilma Krook", "body/div.more");
        assertEquals(List.of("By Wilma Krook"), page.marked(Stages.body(), TITLE));
    }

    @Test
    void keepsAPicturesCreditBesideTheText() {
        HtmlPage page =
                new HtmlPage().prose(5, "").add("Photo: Tarn Rowing Club").add("Photo gallery");
        assertEquals(List.of("Photo gallery"), page.marked(Stages.body()));
    }

    @Test
    void leavesToTheRulesWhatTheyKnow() {
        HtmlPage page = new HtmlPage().prose(5, "").add("Log in");
        assertEquals(List.of(), page.marked(Stages.body()));
        assertEquals(List.of("Log in"), page.marked(Stages.rules()));
    }

    @Test
    void takesOutWhatTheBodySaysTwice() {
        String quote = "We shall build it again, she said on Tuesday, and we shall build it of oak.";
        HtmlPage page =
                new HtmlPage().prose(2, "").add(quote).prose(1, "").add(quote).prose(2, "");
        assertEquals(List.of(quote), page.marked(Stages.body()));
    }

    @Test
    void leavesShortTextsAlone() {
        assertEquals(
                List.of(),
                new HtmlPage().add("One sentence alone, and a short one.").marked(Stages.body()));
    }
}
