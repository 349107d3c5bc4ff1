package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.pipeline.decision.Decisions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of changes that nobody has decided about. */
class ReviewPageIT {
    private static final String SITE = "quay.example";
    private static final String CREDIT = "Share on Facebook Tweet Email";

    @TempDir
    private Path folder;

    private WebHost host;
    private Person person;

    @BeforeEach
    void start() throws Exception {
        host = WebHost.start(folder);
        person = Person.loggedIn(host);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    /** Articles of one site, each with the same share bar, and a hostile page beside them. */
    private void articles(int count) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < count; i++) {
            Files.writeString(inbox.resolve("quay-" + i + ".html"), """
                    <!doctype html><html lang="en"><head><title>Keeper %1$d leaves the quay at dawn</title>
                    <link rel="canonical" href="https://%2$s/news/%1$d"></head><body>
                    <article><h1>Keeper %1$d leaves the quay at dawn</h1>
                    <p>The keeper of light number %1$d left the quay on Monday with a lamp, a dog and both of his brothers, and
                    told nobody in the harbour office when he would be back.</p>
                    <ul class="share"><li>Share on Facebook</li><li>Tweet</li><li>Email</li></ul>
                    <p>His boat was seen off the outer rocks at noon, the coast guard said, with light %1$d burning at the bow
                    although the sun stood high over the bay.</p></article></body></html>
                    """.formatted(i, SITE));
        }
        Files.writeString(inbox.resolve("hostile.html"), HostilePage.HTML);
        host.clean(inbox);
    }

    @Test
    void goesThroughAllUndecidedChangesTheLeastSureFirst() throws Exception {
        articles(2);
        long all = host.jdbc()
                .queryForObject("SELECT COUNT(*) FROM mark WHERE outcome IN ('in-force', 'suggested')", Long.class);
        List<Double> sure = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Document page = person.page("/review");
        for (long left = all; left > 0; left--) {
            assertThat(page.select("#left").text()).isEqualTo(left + " left");
            assertThat(seen.add(page.selectFirst("input[name=item]").attr("value")))
                    .isTrue();
            sure.add(Double.valueOf(page.selectFirst(".meta span").text().replace("sure ", "")));
            page = person.page(page.selectFirst("a[rel=next]").attr("href"));
        }
        assertThat(sure).isSorted().isNotEmpty();
        assertThat(page.text()).contains("0 left", "Nothing is left here.", "with those passed over");
    }

    @Test
    void showsAChangeAmongTheWordsAroundItAndHostileTextAsText() throws Exception {
        articles(1);
        Document page = person.page("/review?rule=chrome.share-bar&site=" + SITE);
        assertThat(page.select(".context del").text()).isEqualTo(CREDIT);
        assertThat(page.select(".context").text())
                .contains("told nobody in the harbour office when he would be back. " + CREDIT + " His boat was seen");
        String next = "/review";
        while (true) {
            Document one = person.page(next);
            assertThat(one.select("script").eachAttr("src")).containsExactly("/keys.js");
            assertThat(one.html()).doesNotContain("\u202e");
            if (one.selectFirst("a[rel=next]") == null) {
                break;
            }
            next = one.selectFirst("a[rel=next]").attr("href");
        }
    }

    @Test
    void decidesAboutOneAndTakesItBack() throws Exception {
        articles(2);
        String link = "/review?kind=removed&rule=chrome.share-bar&site=" + SITE;
        Document page = person.page(link);
        assertThat(page.select("#left").text()).isEqualTo("2 left");
        Document next = person.press(page, ".one button[value=reject]");
        assertThat(next.select("#said").text()).contains(": reject.");
        assertThat(next.select("#left").text()).isEqualTo("1 left");
        assertThat(texts(CREDIT)).isOne();
        Document back = person.press(next, "#said button");
        assertThat(back.select("#left").text()).isEqualTo("2 left");
        assertThat(texts(CREDIT)).isZero();
        assertThat(person.press(back, ".one button[value=keep]").select("#left").text())
                .isEqualTo("1 left");
    }

    private long texts(String words) {
        return host.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM paragraph WHERE text LIKE ?",
                        Long.class,
                        "%" + words.split(" ")[3] + "%");
    }

    @Test
    void decidesAboutThoseAlikeInOneActWithOneUndo() throws Exception {
        articles(5);
        Document page = person.page("/review?rule=chrome.site-line&site=" + SITE);
        assertThat(page.select("#alike").text()).contains("These 5 alike");
        Document decided = person.press(page, "#alike button[value^=reject]");
        assertThat(decided.select("#said").text()).contains("5 alike: reject.");
        assertThat(decided.text()).contains("Nothing is left here.");
        assertThat(texts(CREDIT)).isEqualTo(5);
        Document back = person.press(decided, "#said button");
        assertThat(back.select("#said").text()).contains("5 decisions are taken back.");
        assertThat(back.select("#left").text()).isEqualTo("5 left");
        assertThat(texts(CREDIT)).isZero();
    }

    @Test
    void decidesAboutManyInARun() throws Exception {
        articles(40);
        Document decided =
                person.press(person.page("/review?rule=chrome.site-line&site=" + SITE), "#alike button[value^=reject]");
        assertThat(decided.select("#said").text()).contains("40 alike: reject in a run that begins now");
        host.waitForRun(2);
        assertThat(texts(CREDIT)).isEqualTo(40);
        assertThat(person.page("/review?rule=chrome.site-line&site=" + SITE).text())
                .contains("Nothing is left here.");
        assertThat(host.page("/runs/2").text()).contains("40 alike, decided together");

        assertThat(person.press(decided, "#said button").select("#said").text())
                .contains("40 decisions are taken back in a run");
        host.waitForRun(3);
        assertThat(texts(CREDIT)).isZero();
        assertThat(person.page("/review?rule=chrome.site-line&site=" + SITE)
                        .select("#left")
                        .text())
                .isEqualTo("40 left");
    }

    @Test
    void filtersByKindSiteAndConfidence() throws Exception {
        articles(3);
        assertThat(person.page("/review?kind=suggestion&rule=chrome.share-bar&site=" + SITE)
                        .text())
                .contains("0 left");
        assertThat(person.page("/review?kind=edit&rule=chrome.share-bar&site=" + SITE)
                        .text())
                .contains("0 left");
        assertThat(person.page("/review?rule=chrome.share-bar&site=" + SITE)
                        .select("#left")
                        .text())
                .isEqualTo("3 left");
        assertThat(person.page("/review?site=elsewhere.example").text()).contains("0 left");
        assertThat(person.page("/review?sure=below-0.6&rule=chrome.share-bar&site=" + SITE)
                        .text())
                .contains("0 left");
        assertThat(person.page("/review?sure=0.9-0.97&rule=chrome.share-bar&site=" + SITE)
                        .select("#left")
                        .text())
                .isEqualTo("3 left");
        for (String bad : List.of("kind=x", "sure=x", "after=x")) {
            assertThat(person.get("/review?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void listsAllDecisionsAndTakesOneBackFromThere() throws Exception {
        articles(2);
        host.get(Decisions.class).remove(host.id("quay-1.html"), "His boat was seen", "<b>ada</b>", "twice");
        person.press(person.page("/review?rule=chrome.share-bar&site=" + SITE), ".one button[value=reject]");
        Document all = person.page("/decisions");
        assertThat(all.select("#decided tbody tr td:first-child").eachText()).containsExactly("rejected", "taken out");
        assertThat(all.select("#decided tbody tr").get(1).text())
                .contains("His boat was seen", "<b>ada</b>", "; twice");
        assertThat(all.select(".facets a").eachText()).contains("<b>ada</b>", "copydesk", "chrome.share-bar", "reject");

        Document mine = person.page("/decisions?by=copydesk&kind=reject&rule=chrome.share-bar&site=" + SITE);
        assertThat(mine.select("#decided tbody tr")).hasSize(1);
        Document back = person.press(mine, "#decided button[name=undo]");
        assertThat(back.select("#said").text()).endsWith("is taken back.");
        assertThat(back.select("#decided tbody tr").text()).contains("undone by copydesk");
        assertThat(texts(CREDIT)).isZero();
        assertThat(back.select("#decided button")).isEmpty();
        assertThat(person.page("/decisions?has=disagreement").text()).contains("No decision fits. Show all");

        Document taken = person.press(person.page("/decisions?kind=remove&site=" + SITE), "#decided button[name=undo]");
        assertThat(taken.select("#decided .warn").text()).isEqualTo("disagreement:");
        assertThat(person.page("/decisions?has=disagreement").select("#decided tbody tr"))
                .hasSize(1);
        assertThat(person.page("/decisions?site=elsewhere.example&since=2020-01-01")
                        .text())
                .contains("No decision fits. Show all");
        assertThat(person.get("/decisions?since=soon").statusCode()).isEqualTo(400);
        assertThat(person.post("/decisions", "undo=1").statusCode()).isEqualTo(403);
        assertThat(person.page("/rules/one?rule=chrome.share-bar").select("#decided tbody tr"))
                .hasSize(1);
    }

    @Test
    void savesAFilterByNameAndForgetsIt() throws Exception {
        articles(1);
        Document page = person.page("/review?rule=chrome.share-bar&site=" + SITE);
        page.selectFirst("#save").attr("value", "<b>bars</b>");
        Document saved = person.press(page, "form:has(#save) button");
        assertThat(saved.select("#said").text()).isEqualTo("The filter is saved as <b>bars</b>.");
        Document elsewhere = person.page("/review");
        assertThat(elsewhere.select("#saved a").text()).isEqualTo("<b>bars</b>");
        assertThat(person.page(elsewhere.selectFirst("#saved a").attr("href"))
                        .select("#left")
                        .text())
                .isEqualTo("1 left");
        elsewhere.selectFirst("#save").attr("value", "all");
        assertThat(person.press(elsewhere, "form:has(#save) button")
                        .select("#said")
                        .text())
                .startsWith("Nothing was saved: choose what to narrow");
        assertThat(person.press(elsewhere, "#saved button").select("#saved")).isEmpty();
    }

    @Test
    void decidesNothingAboutWhatIsNoLongerThere() throws Exception {
        articles(1);
        Document page = person.page("/review?rule=chrome.share-bar&site=" + SITE);
        page.selectFirst("input[name=key]").val("000000000000");
        assertThat(person.press(page, ".one button[value=reject]")
                        .select("#said")
                        .text())
                .contains("Nothing was decided: the record was made anew since you looked");
        assertThat(person.post("/review", "do=reject&item=x&key=y").statusCode())
                .isEqualTo(403);
    }
}
