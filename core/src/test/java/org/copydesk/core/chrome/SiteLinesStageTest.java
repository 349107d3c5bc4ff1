package org.copydesk.core.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;

class SiteLinesStageTest {
    private static final String SITE = "example.com";
    private static final String BODY = "body/article/p";
    private static final String FUNDED = "Harbour News is paid for by its readers, and by nobody else on the coast.";

    private static List<String> marked(HtmlPage page, String... recurring) {
        Map<String, Integer> lines = new HashMap<>();
        for (String line : recurring) {
            lines.put(line, 40);
        }
        return page.site(SITE)
                .marked(new SiteLinesStage(new SiteLines(Map.of(SITE, 50), Map.of(SITE, lines)), RuleBook.standard()));
    }

    @Test
    void takesAWholeBlockThatRecurs() {
        HtmlPage page = new HtmlPage().add("Tides today").prose(3, "").add(FUNDED);
        assertEquals(List.of("Tides today", FUNDED), marked(page, "Tides today", FUNDED));
    }

    @Test
    void keepsALineThatRecursInsideABlock() {
        HtmlPage page = new HtmlPage()
                .prose(1, "")
                .add("Tides today are high, said the pilot. " + FUNDED)
                .prose(1, "");
        assertEquals(List.of(), marked(page, "Tides today", FUNDED));
    }

    @Test
    void keepsASentenceAmongTheParagraphs() {
        assertEquals(
                List.of(),
                marked(new HtmlPage().prose(2, BODY).add(FUNDED, BODY).prose(2, BODY), FUNDED));
        assertEquals(List.of(FUNDED), marked(new HtmlPage().prose(2, BODY).add(FUNDED, "body/footer/p"), FUNDED));
    }

    @Test
    void keepsCreditsOfAgenciesAndCorrections() {
        String[] credits = {
            "(Reuters)",
            "VELLIN (AP) —",
            "Reporting by Ada Fenwick; editing by Mads Tveit",
            "(Additional reporting by Ada Fenwick in Vellin)",
            "The Associated Press contributed to this report.",
            "With files from The Canadian Press",
            "Mit Material von dpa",
            "Correction: The boat was blue.",
            "An earlier version of this article misstated the boat’s colour."
        };
        HtmlPage page = new HtmlPage().prose(3, "");
        for (String credit : credits) {
            assertTrue(Credit.is(credit), credit);
            page.add(credit);
        }
        assertEquals(List.of(), marked(page, credits));
    }

    @Test
    void takesNoOtherLineForACredit() {
        for (String line : new String[] {
            "Ap store",
            "Editing suites for hire",
            "Reporting a crime",
            "Corrections policy",
            "Share this report",
            "Contact the newsroom",
            "Sources say little"
        }) {
            assertFalse(Credit.is(line), line);
        }
    }

    @Test
    void keepsTheBylineOfTheOneWhoWritesMostPages() {
        HtmlPage page = new HtmlPage()
                .add("The pier is mended", "body/h1")
                .add("By Ada Fenwick", "body/p")
                .prose(3, BODY);
        assertEquals(
                List.of(),
                page.site(SITE)
                        .marked(
                                new SiteLinesStage(
                                        new SiteLines(Map.of(SITE, 50), Map.of(SITE, Map.of("By Ada Fenwick", 40))),
                                        RuleBook.standard()),
                                "The pier is mended"));
    }

    @Test
    void keepsAHeadingOverParagraphsButNotOneOverAMenu() {
        Layout heading = new Layout("body/article/h2", Layout.Shape.TEXT, 2, 0, false, "");
        HtmlPage page =
                new HtmlPage().prose(2, BODY).add("What you need", heading).prose(2, BODY);
        assertEquals(List.of(), marked(page, "What you need"));
        HtmlPage menu =
                new HtmlPage().prose(2, BODY).add("What you need", heading).link("Nets", "body/article/ul/li");
        assertEquals(List.of("What you need"), marked(menu, "What you need"));
    }

    @Test
    void keepsThePieceOfASentence() {
        HtmlPage page = new HtmlPage()
                .add("The council thanked the harbour master")
                .add("Ada Fenwick")
                .add("and went home before the storm came in.")
                .add("Ada Fenwick")
                .prose(1, "");
        assertEquals(List.of("Ada Fenwick"), marked(page, "Ada Fenwick"));
    }
}
