package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.CleaningStore;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one article, over the samples and over text that means harm. */
class ArticlePageIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        host = WebHost.start(folder);
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/hostile.html"), HostilePage.HTML);
        host.clean(SAMPLES, folder.resolve("in"));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void showsEveryChangeInPlaceAndOnRecord() throws Exception {
        for (Map<String, Object> record : host.jdbc().queryForList("SELECT document_id AS id FROM cleaning")) {
            String id = (String) record.get("id");
            Document page = host.page("/articles/" + id);
            List<Map<String, Object>> marks = host.jdbc()
                    .queryForList(
                            "SELECT rule, reason, outcome FROM mark WHERE document_id = ? AND outcome IN ('in-force',"
                                    + " 'suggested') ORDER BY CASE outcome WHEN 'in-force' THEN 0 ELSE 1 END, ordinal",
                            id);
            assertThat(page.select(".pair .changes > li[id]")).as(id).hasSize(marks.size());
            for (Element told : page.select(".pair .changes > li[id]")) {
                assertThat(page.select("#m-" + told.id())).as(told.id()).hasSizeLessThanOrEqualTo(1);
                if (told.id().startsWith("c")) {
                    Element inPlace = page.selectFirst("#m-" + told.id());
                    assertThat(inPlace).as(id + " " + told.id()).isNotNull();
                    assertThat(inPlace.attr("href")).isEqualTo("#" + told.id());
                    assertThat(told.closest(".row")).isSameAs(inPlace.closest(".row"));
                    Map<String, Object> mark =
                            marks.get(Integer.parseInt(told.id().substring(1)) - 1);
                    assertThat(letters(told.text()))
                            .contains(String.valueOf(mark.get("RULE")))
                            .contains(letters(VisibleText.line(String.valueOf(mark.get("REASON")))));
                }
            }
        }
    }

    @Test
    void tellsWhyAParagraphIsGoneInTheEmptyCellBesideIt() throws Exception {
        Document page = host.page("/articles/" + host.id("harbour-bridge.html"));
        Element gone = page.select(".row.gone").stream()
                .filter(row -> row.text().contains("Share"))
                .findFirst()
                .orElseThrow();
        Element why = gone.selectFirst(".cell + .cell li");
        assertThat(why.selectFirst("b").text()).isEqualTo("taken out");
        assertThat(why.text()).contains("sure 0.").contains("key ");
        assertThat(why.select("button").eachText()).containsExactly("Keep", "Reject");
        assertThat(page.select(".row.gone .cell + .cell:empty")).isEmpty();
    }

    @Test
    void foldsWhatIsUnchangedAndLeavesItOutIfAsked() throws Exception {
        String id = host.id("washed-away.html");
        Document page = host.page("/articles/" + id);
        int rows = page.select(".row").size();
        assertThat(page.select(".fold .changes, .fold .gone")).isEmpty();
        Document changes =
                host.page(page.select(".tools a:contains(Only changes)").first().attr("href"));
        assertThat(changes.select(".row")).isNotEmpty().allMatch(row -> row.selectFirst(".changes") != null);
        assertThat(changes.select(".pair .changes > li[id]")).hasSameSizeAs(page.select(".pair .changes > li[id]"));
        assertThat(changes.select(".row")).hasSizeLessThan(rows);
        assertThat(host.page("/articles/" + id + "?show=everything").select(".row"))
                .hasSize(rows);
    }

    @Test
    void saysAuthorDateKindAndSiteUpFront() throws Exception {
        Document page = host.page("/articles/" + host.id("harbour-bridge.html"));
        Map<String, Object> fields = host.jdbc()
                .queryForMap(
                        "SELECT author, published_at AS d, kind, site FROM articles WHERE id = ?",
                        host.id("harbour-bridge.html"));
        assertThat(page.select(".front dd").eachText())
                .contains(
                        String.valueOf(fields.get("AUTHOR")),
                        String.valueOf(fields.get("D")),
                        String.valueOf(fields.get("KIND")));
        assertThat(page.select("#candidates del").eachText())
                .doesNotContain(page.selectFirst("#f-title b").text());
    }

    @Test
    void linksToTheRecordAsTheApiGivesIt() throws Exception {
        String path = "/articles/" + host.id("harbour-bridge.html");
        Document page = host.page(path);
        var answer = host.get(page.select(".tools a:contains(JSON)").attr("href"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        CleaningStore cleanings = host.get(CleaningStore.class);
        assertThat(answer.body().strip())
                .isEqualTo(RecordExport.line(
                                cleanings.record(host.id("harbour-bridge.html")).orElseThrow())
                        .strip());
        assertThat(host.get("/articles/0123456789abcdef/record.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatWasDecidedWithAWayToTakeItBack() throws Exception {
        Person person = Person.loggedIn(host);
        Document page = person.page("/articles/" + host.id("ferry-pier.txt"));
        String first = page.selectFirst(".pair button[data-key=x]").attr("value");
        Document decided = decide(person, page, first);
        assertThat(decided.select("#said").text()).contains("rejected “");
        String undo = decided.selectFirst("#said button").attr("value");
        assertThat(undo).startsWith("undo ");
        Document back = decide(person, decided, undo);
        assertThat(back.select("#said").text()).contains("is taken back");
        assertThat(back.select(".pair button[data-key=x]").eachAttr("value")).contains(first);
        assertThat(person.page("/articles/" + host.id("ferry-pier.txt")).select("#said"))
                .isEmpty();
    }

    /** Sends the form to which the buttons beside changes belong. */
    private static Document decide(Person person, Document page, String act) throws Exception {
        page.selectFirst("#decide button").val(act);
        return person.press(page, "#decide button");
    }

    @Test
    void givesSourceAndCleanTextWhole() throws Exception {
        for (String id : host.jdbc().queryForList("SELECT document_id FROM cleaning", String.class)) {
            Document page = host.page("/articles/" + id);
            page.select(".role").remove();
            String clean = letters(page.select(".pair .part .words").text());
            String stored = letters(String.join(
                    " ",
                    host.jdbc()
                            .queryForList(
                                    "SELECT text FROM paragraph WHERE document_id = ? ORDER BY ordinal",
                                    String.class,
                                    id)));
            assertThat(clean).as(id).isEqualTo(letters(VisibleText.of(stored)));
            page.select(".cell ins").remove();
            String source = letters(page.select(".row > .cell:first-child").text());
            CleaningStore cleanings = host.get(CleaningStore.class);
            String expected =
                    cleanings.source(cleanings.record(id).orElseThrow()).text();
            assertThat(source).as(id).isEqualTo(letters(VisibleText.of(expected)));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void showsAnEditOnBothSides() throws Exception {
        Map<String, Object> edit = host.jdbc()
                .queryForList("SELECT id, before_text AS b, after_text AS a FROM changes WHERE phase = 'WORDING'"
                        + " AND TRIM(after_text) <> '' ORDER BY id, start_offset FETCH FIRST 1 ROW ONLY")
                .get(0);
        Document page = host.page("/articles/" + edit.get("ID"));
        // eachText() strips too.
        String before = String.valueOf(edit.get("B")).strip();
        String after = String.valueOf(edit.get("A")).strip();
        assertThat(page.select(".row > .cell:first-child del").eachText()).contains(before);
        assertThat(page.select(".row > .cell:first-child ins").eachText()).contains(after);
        assertThat(page.select(".row > .cell + .cell ins").eachText()).contains(after);
    }

    @Test
    void showsCandidatesThatLost() throws Exception {
        String id = host.jdbc()
                .queryForList(
                        "SELECT l.id FROM candidates w JOIN candidates l ON l.id = w.id AND l.field = w.field"
                                + " WHERE w.chosen AND l.says <> w.says AND w.field = 'title'",
                        String.class)
                .get(0);
        Document page = host.page("/articles/" + id);
        assertThat(page.select("tr.lost del")).isNotEmpty();
        assertThat(page.select("tbody b").eachText()).isNotEmpty();
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        String body = host.get("/articles/" + host.id("hostile.html")).body();
        Document page = host.page("/articles/" + host.id("hostile.html"));
        assertThat(page.select("script").eachAttr("src")).containsExactly("/keys.js");
        assertThat(page.select("img, iframe, object, embed, style, base, svg")).isEmpty();
        assertThat(page.select("form[action]").eachAttr("action")).allMatch(action -> action.startsWith("/articles/"));
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey())
                        .filter(name -> name.startsWith("on") || name.equals("style")))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(href -> href.startsWith("/") || href.startsWith("#") || href.startsWith("https://"));
        assertThat(page.select("a[href^=http]"))
                .allMatch(link -> link.attr("rel").contains("noopener noreferrer"));
        assertThat(page.text()).contains("<script>alert('stored')</script>").contains("<U+202E>");
        assertThat(body).doesNotContain("\u202e").doesNotContain("\u0007");
    }

    @Test
    void marksAnArticleGoldenAndLetsItChangeAgain() throws Exception {
        Person person = Person.loggedIn(host);
        Document before = person.page("/articles/" + host.id("chess-club.txt"));
        before.selectFirst("#why").val("it must stay so");
        Document after = person.press(before, "button[value=add]");
        assertThat(after.select("#said button").eachAttr("value")).containsExactly("remove");
        assertThat(after.text()).contains("Marked by copydesk at").contains("it must stay so");
        assertThat(host.page("/golden").select("tbody tr").text()).contains("copydesk", "it must stay so");
        Document again = person.press(after, "#mark button[value=remove]");
        assertThat(host.page("/golden").text()).contains("None yet.");

        again.selectFirst("#mark button[value=add]")
                .closest("form")
                .selectFirst("input[name=seen]")
                .val("2020-01-01T00:00:00Z");
        assertThat(person.press(again, "#mark button[value=add]")
                        .select("#said")
                        .text())
                .contains("made anew since you looked");
        assertThat(host.page("/golden").text()).contains("None yet.");
    }

    @Test
    void answers404ForWhatIsNotThere() throws Exception {
        assertThat(host.get("/articles/0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(host.get("/articles/%3Cscript%3E").statusCode()).isEqualTo(404);
        assertThat(host.get("/articles/..%2f..%2fetc").statusCode()).isIn(400, 404);
        assertThat(host.get("/articles/" + host.id("hostile.html") + "?from=x").statusCode())
                .isEqualTo(400);
        assertThat(host.get("/articles/" + host.id("hostile.html") + "?from=-9").statusCode())
                .isEqualTo(200);
        assertThat(host.get("/articles/" + host.id("hostile.html") + "?from=2147483647")
                        .statusCode())
                .isEqualTo(200);
    }
}
