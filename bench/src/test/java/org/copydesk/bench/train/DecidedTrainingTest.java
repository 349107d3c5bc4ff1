package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.DecidedPages;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Gold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people decided teaches the models. The file is from a store of four pages: of two a person took out the appeal to readers, and
 * put back the note on the tides; she mended a word, left another as it was, and pinned a title.
 */
class DecidedTrainingTest {
    private static final String APPEAL =
            "Readers like you pay for this paper: give a small sum each month and keep it free for all.";
    private static final String TIDES = "High water on Tuesday at 6.40 and 19.05, low water at noon.";
    private static DecidedPages decided = new DecidedPages(List.of(), 0, 0);
    private static String without = "";
    private static String with = "";

    @BeforeAll
    static void learn() throws Exception {
        decided = DecidedPages.read(Path.of("src/test/resources/org/copydesk/bench/data/decisions.jsonl"));
        without = barge(List.of());
        with = barge(decided.pages().stream()
                .filter(page -> page.set().equals(DataSet.DECIDED_HTML))
                .toList());
    }

    /** What becomes of a page that nobody decided about, by a model that learned from these beside twelve others. */
    private static String barge(List<Page> told) throws InterruptedException {
        List<Page> pages = new ArrayList<>(told);
        for (String town : List.of(
                "ashby", "brook", "colne", "dover", "epsom", "frome", "gates", "holme", "ilkley", "jarrow", "kelso",
                "luton")) {
            pages.add(page(town));
        }
        Recipe recipe = Recipes.all().stream()
                .filter(one -> one.model().equals("body-html"))
                .findFirst()
                .orElseThrow();
        Model model = Training.learn(recipe, pages, Models.standard().all(), "train body-html");
        String html = html("Lisk", "barge", APPEAL, TIDES);
        return Copydesk.of(Setup.standard().with(Models.standard().with(List.of(model))))
                .clean(html, "https://www.lisk.example/barge")
                .text();
    }

    private static Page page(String town) {
        String appeal = "Readers of " + town + " pay for this paper: give what you like each month and keep it free.";
        List<String> paragraphs = new ArrayList<>(paragraphs(town, "ferry"));
        paragraphs.add(3, appeal);
        Gold gold = new Gold(town, Gold.ARTICLE, String.join("\n\n", paragraphs), "", "", "");
        byte[] bytes = html(town, "ferry", appeal, "High water in " + town + " at 7.15 and 19.40, low water at one.")
                .getBytes(StandardCharsets.UTF_8);
        return new Page(
                DataSet.HTML, "https://www." + town + ".example/ferry", new Payload(bytes, town + ".html", ""), gold);
    }

    private static List<String> paragraphs(String town, String boat) {
        return List.of(
                "The harbour office of " + town + " said on Monday that the " + boat
                        + " will sail again from the old pier, after a winter of repairs.",
                "Twelve planks were replaced, and the mast was painted by the crew, who had waited since autumn.",
                "The first crossing begins at nine, and walkers from " + town + " may take their dogs.",
                "Tickets are sold at the kiosk beside the lighthouse, as they were before the storm.");
    }

    private static String html(String town, String boat, String appeal, String tides) {
        List<String> paragraphs = paragraphs(town, boat);
        return "<html><head><title>The " + boat + " of " + town + " is back</title></head><body>"
                + "<nav><a href=/>Home</a> <a href=/news>News</a> <a href=/sport>Sport</a></nav>"
                + "<article><h1>The " + boat + " of " + town + " is back</h1><p>" + paragraphs.get(0) + "</p><p>"
                + paragraphs.get(1) + "</p><p>" + paragraphs.get(2) + "</p><p>" + appeal + "</p><p>"
                + paragraphs.get(3) + "</p></article><aside><p>" + tides
                + "</p></aside><footer><p>All rights reserved by the paper of " + town + ".</p></footer></body></html>";
    }

    @Test
    void whatWasTakenOutOfTwoRecordsIsTakenOutOfAThird() {
        assertTrue(without.contains(APPEAL), without);
        assertFalse(with.contains(APPEAL), with);
    }

    @Test
    void whatWasPutBackIntoTwoRecordsComesBackInAThird() {
        assertFalse(without.contains(TIDES), without);
        assertTrue(with.contains(TIDES), with);
    }

    @Test
    void theRestStaysAsItWas() {
        for (String paragraph : paragraphs("Lisk", "barge")) {
            assertTrue(with.contains(paragraph) && without.contains(paragraph), with);
        }
        assertFalse(with.contains("All rights reserved"), with);
    }
}
