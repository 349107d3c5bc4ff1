package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.housestyle.Match;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pages, over a store of several runs, with a document in quarantine and a site whose lines were learned. */
class PagesIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        host = WebHost.start(
                folder, Map.of("copydesk.jobs.yearly.inputs[0]", SAMPLES, "copydesk.jobs.yearly.cron", "0 0 3 1 1 *"));
        PagesStore.fill(host, folder.resolve("in"), SAMPLES);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void everyLinkLeadsToAPageThatAnswers() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> answer = host.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (!path.startsWith("/h2-console")) {
                Document page = host.page(path);
                assertSafe(path, answer, page);
                for (Element link : page.select("a[href^=/], link[href^=/]")) {
                    String next = link.attr("href");
                    boolean fresh = seen.size() < 400 && seen.add(next);
                    if (fresh && !next.contains(".")) {
                        open.add(next);
                    } else if (fresh) {
                        assertThat(host.get(next).statusCode()).as(next).isEqualTo(200);
                    }
                }
                for (Element link : page.select("a[href^=#]")) {
                    String id = link.attr("href").substring(1);
                    assertThat(id.isEmpty() || page.getElementById(id) != null)
                            .as(path + "#" + id)
                            .isTrue();
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(60).contains("/runs", "/sites", "/rules", "/quarantine", "/queries");
    }

    private static void assertSafe(String path, HttpResponse<String> answer, Document page) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(path)
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        assertThat(page.select("script").eachAttr("src")).as(path).containsExactly("/keys.js");
        assertThat(page.select("script").text()).as(path).isEmpty();
        assertThat(page.select("style, [style], iframe, object, embed, base, img"))
                .as(path)
                .isEmpty();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .as(path)
                .containsExactly("/copydesk.css");
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(path)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getValue().toLowerCase().startsWith("javascript:")
                                    && !attribute.getKey().equals("value"));
        }
        for (Element link : page.select("a[href]")) {
            URI uri = URI.create(link.attr("href"));
            if (uri.getScheme() != null) {
                assertThat(uri.getScheme()).as(path).isIn("http", "https");
                assertThat(link.attr("rel")).as(path).contains("noopener", "noreferrer");
            }
        }
    }

    @Test
    void showsRunsWithTheirNumbersAndTimes() throws Exception {
        Document page = host.page("/runs");
        List<Map<String, Object>> runs = host.jdbc().queryForList("SELECT * FROM runs ORDER BY id DESC");
        assertThat(page.select("#history tbody tr")).hasSameSizeAs(runs);
        for (int i = 0; i < runs.size(); i++) {
            List<String> cells =
                    page.select("#history tbody tr").get(i).select("td").eachText();
            Map<String, Object> run = runs.get(i);
            assertThat(List.of(cells.get(0), cells.get(5), cells.get(6), cells.get(7), cells.get(8), cells.get(9)))
                    .isEqualTo(List.of(
                            "run " + run.get("ID"),
                            run.get("DOCUMENTS").toString(),
                            run.get("CLEANED").toString(),
                            run.get("UNCHANGED").toString(),
                            run.get("QUARANTINED").toString(),
                            run.get("CLEANED_AGAIN").toString()));
        }
        assertThat(page.select(".charts figure")).hasSize(3);
        assertThat(page.select(".charts g title").eachText()).anyMatch(said -> said.contains("quarantined 2"));
        Document one = host.page("/runs/1");
        assertThat(one.select("tbody th").eachText())
                .startsWith("strip", "fix", "segment", "persist", "intake", "learn")
                .contains("clean", "link");
        assertThat(one.select("h2").eachText())
                .contains("Steps", "Rules", "Sites", "Slowest documents")
                .doesNotContain("Why documents were set aside");
        assertThat(host.page("/runs/2").select("h2").eachText()).contains("Why documents were set aside");
        assertThat(host.get("/runs/99").statusCode()).isEqualTo(404);
        assertThat(host.get("/runs/x").statusCode()).isEqualTo(400);
    }

    @Test
    void beginsAJobWhichIsRefusedWhileAnotherRunIsInWork() throws Exception {
        Person person = Person.loggedIn(host);
        String button = "#jobs button[value=yearly]";
        LeaseStore leases = host.get(LeaseStore.class);
        LeaseOwner other = new LeaseOwner("somebody", "elsewhere", 7, "clean");
        assertThat(leases.take(other, Duration.ofMinutes(1))).isTrue();
        assertThat(person.press(person.page("/runs"), button)
                        .selectFirst("#refused")
                        .text())
                .contains("Nothing was begun: other work on the store is going on");
        leases.release(other);
        assertThat(person.press(person.page("/runs"), button).select("#said").text())
                .contains("The job yearly begins");
        host.waitForRun(4);
        assertThat(host.page("/runs").select("#history tbody tr").first().text())
                .contains("run 4", "yearly", "finished");
        assertThat(host.page("/runs/4").select("dl.facts a").text()).isEqualTo("yearly");
        assertThat(host.page("/runs?job=yearly&outcome=finished")
                        .select("#history tbody td:first-child")
                        .eachText())
                .containsExactly("run 4");
        assertThat(host.page("/runs?outcome=failed").select("#history")).isEmpty();
        assertThat(host.get("/runs?outcome=odd").statusCode()).isEqualTo(400);
        assertThat(host.page("/runs").select("#history a.warn").eachAttr("href"))
                .contains("/runs/2#aside");
        assertThat(person.post("/runs", "job=yearly").statusCode()).isEqualTo(403);
    }

    @Test
    void showsWhatWasLearnedOfASite() throws Exception {
        Document page = host.page("/sites");
        assertThat(page.select("tbody a").eachText()).contains(PagesStore.SITE, "not known");
        Document site = host.page("/sites/one?name=" + PagesStore.SITE);
        assertThat(site.select("tbody td").eachText()).contains(PagesStore.RECURRING, "on 12 of 12 pages");
        assertThat(host.page("/sites?q=lantern").select("#sites tbody tr")).hasSize(1);
        assertThat(host.get("/sites/one?name=nowhere.example").statusCode()).isEqualTo(404);
        assertThat(host.get("/sites?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void marksWhatIsHeldAndLetsItOut() throws Exception {
        Person person = Person.loggedIn(host);
        List<String> ids = host.jdbc()
                .queryForList("SELECT document_id FROM cleaning WHERE site = ?", String.class, PagesStore.SITE);
        host.get(HeldStore.class).hold(3, PagesStore.SITE, ids, "<b>half</b> of the text is taken out");
        assertThat(host.page("/articles?has=held").select(".list .warn").eachText())
                .hasSize(12)
                .containsOnly("held: <b>half</b> of the text is taken out");
        assertThat(host.page("/articles").select(".facets li").eachText()).contains("records that are held 12");

        Document one = person.page("/articles/" + ids.get(0));
        assertThat(one.select(".waits").text())
                .contains("<b>half</b> of the text is taken out", "copydesk release " + ids.get(0));
        assertThat(person.press(one, ".waits button[value=drop]")
                        .select(".waits")
                        .text())
                .startsWith("Dropped");
        assertThat(person.press(person.page("/articles/" + ids.get(0)), ".waits button[value=release]")
                        .select(".waits"))
                .isEmpty();

        Document sites = person.page("/sites");
        assertThat(sites.select("#waiting tbody td").eachText()).contains(PagesStore.SITE, "11");
        assertThat(person.press(sites, "#waiting button[value=release]")
                        .select("#said")
                        .text())
                .startsWith("11 records are released.");
        assertThat(host.page("/articles").select(".list .warn").eachText()).noneMatch(said -> said.startsWith("held"));
        assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM held_record", Long.class))
                .isZero();
        assertThat(person.post("/sites/held", "site=x&do=release").statusCode()).isEqualTo(403);
    }

    @Test
    void drawsHowASiteWasRunByRun() throws Exception {
        PagesStore.siteThatChanged(host);
        Document page = host.page("/sites/one?name=" + PagesStore.SITE);
        assertThat(page.select("#nights tbody tr").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("run 3 8 52.0 % 200 2 of 10 no " + PagesStore.ALARM);
        assertThat(page.select(".charts figcaption").eachText())
                .containsExactly(
                        "New and changed pages",
                        "Taken out, the median of its pages",
                        "Characters of text, the median",
                        "Set aside of what was received");
        assertThat(page.select(".charts g title").eachText())
                .contains("run 1: pages 9", "run 1: taken out 11.0 %", "run 1: characters 400")
                .endsWith("run 3: quarantined 20.0 %; alarm: " + PagesStore.ALARM);
        assertThat(page.select(".charts g polygon")).hasSize(4);
        assertThat(page.select(".charts svg[role=img]").eachAttr("aria-label"))
                .allMatch(label -> label.contains("the table below has the numbers"));
    }

    @Test
    void mergesTheSpellingsOfAnAuthorAndTakesItBack() throws Exception {
        Person person = Person.loggedIn(host);
        String brandt = "#clusters li:has(legend:contains(Wilma Brandt and 2 more))";
        Document page = person.page("/values");
        assertThat(page.select(brandt + " .spelling").eachText())
                .containsExactly(
                        "Wilma Brandt 7 records Use this spelling",
                        "WILMA BRANDT 3 records Use this spelling",
                        "W. Brandt 2 records Use this spelling");
        Document three = host.page(page.select(brandt + " a").get(1).attr("href"));
        assertThat(three.select(".list > li")).hasSize(3);
        assertThat(three.select(".facets [aria-current]").text()).isEqualTo("WILMA BRANDT");

        Document merged = person.press(page, brandt + " button[value=Wilma Brandt]");
        assertThat(merged.select("#said").text()).startsWith("Author of 5 records: Wilma Brandt.");
        assertThat(merged.select(brandt)).isEmpty();
        assertThat(host.page("/articles?author=Wilma+Brandt").select(".list > li"))
                .hasSize(12);
        assertThat(host.page("/decisions?kind=pin").select("#decided tbody tr").eachText())
                .hasSize(5)
                .allMatch(row -> row.contains("Wilma Brandt") && row.contains("author of 5 records, decided together"));
        Document back = person.press(merged, "button[name=undo]");
        assertThat(back.select("#said").text()).isEqualTo("5 decisions are taken back.");
        assertThat(back.select(brandt + " .spelling")).hasSize(3);

        back.select(brandt + " input[type=checkbox]").removeAttr("checked");
        assertThat(person.press(back, brandt + " button[value=W. Brandt]")
                        .select("#said")
                        .text())
                .isEqualTo("Nothing was decided: tick the spellings that give way to the other");
        assertThat(person.page("/values?q=brandt").select("#clusters li")).hasSize(1);
        assertThat(person.page("/values?q=nobody").text()).contains("No group has such a spelling. Show all");
        assertThat(person.post("/values", "use=a&value=b").statusCode()).isEqualTo(403);
        assertThat(person.get("/values?kind=x").statusCode()).isEqualTo(400);
        assertThat(person.get("/values?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void writesTheSpellingOfANameForTheHouseStyle() throws Exception {
        Document page = host.page("/values?kind=names&q=water");
        assertThat(page.select("#clusters .spelling").eachText())
                .containsExactly(
                        "Brackwater 10 documents Use this spelling", "Brakwater 2 documents Use this spelling");
        assertThat(host.page(page.select("#clusters a").get(1).attr("href")).select(".list > li"))
                .hasSize(2);
        assertThat(page.select("#clusters form").attr("method")).isEqualTo("get");
        String yaml = host.page("/values?kind=names&use=Brackwater&value=Brackwater&value=Brakwater")
                .selectFirst("#style pre")
                .wholeText();
        HouseStyle style = HouseStyle.of("house-style.yml", yaml);
        assertThat(style.faults()).isEmpty();
        assertThat(style.accepts("Brackwater")).isTrue();
        assertThat(style.matches("Old Brakwater slept."))
                .extracting(Match::replacement)
                .containsExactly("Brackwater");
        assertThat(host.get("/values?kind=names&use=%3Cb%3E&value=x").statusCode())
                .isEqualTo(400);
        assertThat(host.page("/values?kind=names&use=Brackwater&value=Brackwater")
                        .select("#style"))
                .isEmpty();
    }

    @Test
    void countsWhatEachRuleDid() throws Exception {
        for (Element row : host.page("/rules").select("tbody tr")) {
            String rule = row.selectFirst("code").text();
            Map<String, Object> counted = host.jdbc()
                    .queryForMap(
                            "SELECT COUNT(CASE WHEN outcome = 'in-force' THEN 1 END) AS in_force,"
                                    + " COUNT(CASE WHEN outcome = 'suggested' THEN 1 END) AS suggested FROM mark WHERE rule = ?",
                            rule);
            assertThat(row.select("td").get(2).text())
                    .isEqualTo(counted.get("IN_FORCE").toString());
            assertThat(row.select("td").get(4).text())
                    .isEqualTo(counted.get("SUGGESTED").toString());
            Document one = host.page(row.selectFirst("a").attr("href"));
            assertThat(one.select("tbody tr")).isNotEmpty();
            List<Double> sure = one.select("tbody td:first-child").eachText().stream()
                    .map(Double::valueOf)
                    .toList();
            assertThat(sure).isSorted();
        }
        Document bar = host.page("/rules/one?rule=chrome.share-bar");
        assertThat(bar.select("dl.facts dd").eachText()).contains("Share on Facebook", "Share prices fell on Monday");
        assertThat(bar.text()).contains("social share bar: it looks at whole blocks, calls what it finds chrome");
        assertThat(host.page("/rules/one?rule=chrome.cookie-notice")
                        .select("h2")
                        .eachText())
                .contains("What it says");
        assertThat(host.get("/rules/one?rule=no.such-rule").statusCode()).isEqualTo(404);
        assertThat(host.get("/rules/one?rule=chrome.share-bar&after=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsTheBytesOfWhatIsInQuarantineSafely() throws Exception {
        Document list = host.page("/quarantine");
        assertThat(list.select(".list > li")).hasSize(2);
        Document one = host.page("/quarantine/" + host.id("broken.bin"));
        assertThat(one.select("pre").first().text()).contains("<script>alert('bytes')</script>");
        assertThat(one.select("pre.hex").text()).startsWith("00000000 ").contains("<script>alert");
        assertThat(one.text()).contains("failed in decode");
        assertThat(host.get("/quarantine/0123456789abcdef").statusCode()).isEqualTo(404);
    }

    @Test
    void groupsTheQuarantineByReasonAndGivesTheBytesBack() throws Exception {
        Document page = host.page("/quarantine");
        assertThat(page.select("#reasons tbody td.n").eachText()).containsExactly("1", "1");
        for (Element group : page.select("#reasons tbody tr")) {
            Document some = host.page(group.selectFirst("a").attr("href"));
            assertThat(some.select(".list > li")).hasSize(1);
            assertThat(some.select(".list > li").text())
                    .contains(group.selectFirst("a").text());
        }
        assertThat(host.page("/quarantine?like=nothing").select(".list > li")).isEmpty();
        String id = host.id("broken.bin");
        HttpResponse<String> answer = host.get(
                host.page("/quarantine/" + id).select("a[href$=bytes.bin]").attr("href"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + id + ".bin\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.body()).hasSize(3000).contains("<script>alert('bytes')</script>");
        assertThat(host.get("/quarantine/0123456789abcdef/bytes.bin").statusCode())
                .isEqualTo(404);
    }

    @Test
    void readyQueriesRunAndAnswer() throws Exception {
        Document page = host.page("/queries");
        assertThat(page.select("pre.sql")).hasSizeGreaterThan(8);
        for (Element query : page.select("pre.sql")) {
            assertThat(host.jdbc().queryForList(query.wholeText()))
                    .as(query.wholeText())
                    .isNotEmpty();
        }
        assertThat(page.select("details summary code").eachText()).contains("articles", "removed", "runs");
        assertThat(page.text()).contains("jdbc:h2:file:" + folder.resolve("store"));
        Document found =
                host.page(page.select("section a[href^=/queries?sql=]").get(1).attr("href"));
        assertThat(found.select("#result th").eachText()).containsExactly("site", "rule", "times", "characters");
        assertThat(found.select("#result tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.select("svg.bar").size() == 1);
    }

    private static String query(String sql) {
        return "/queries?sql=" + URLEncoder.encode(sql, StandardCharsets.UTF_8);
    }

    @Test
    void asksTheStoreAndChangesNothing() throws Exception {
        Document page = host.page(query("select u&'<b>\\202e' as hostile, 1.50 as n, cast(null as varchar) as none"));
        assertThat(page.select("#result th").eachText()).containsExactly("hostile", "n", "none");
        assertThat(page.select("#result td").eachText()).containsExactly("<b><U+202E>", "1.50");
        assertThat(page.select("#sql").text()).startsWith("select u&'<b>");

        String csv = page.select("#result a").attr("href");
        assertThat(host.get(csv).body()).isEqualTo("hostile,n,none\r\n<b><U+202E>,1.50,\r\n");
        assertThat(host.get(csv).headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");

        Document many = host.page(query("select x, x * x as square from system_range(1, 1001)"));
        assertThat(many.select("#result .summary").text())
                .isEqualTo("the first 1,000 rows, there are more CSV, up to 100,000 rows Parquet");
        assertThat(many.select("#result tbody tr")).hasSize(1000);

        String parquet = page.select("#result a").get(1).attr("href");
        assertThat(host.get(parquet).body()).startsWith("PAR1").endsWith("PAR1").contains("hostile");
        assertThat(host.get(parquet).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"result.parquet\"");
        assertThat(host.get(query("select 1 as n, 2 as n").replace("?", "/result.parquet?"))
                        .statusCode())
                .isEqualTo(302);

        for (String sql :
                List.of("delete from article", "select 1; drop table article", "select file_read('pom.xml')")) {
            Document refused = host.page(query(sql));
            assertThat(refused.select("#refused").text()).startsWith("Not run: this only reads the store: say SELECT");
            assertThat(refused.select("#result")).isEmpty();
            assertThat(host.get(query(sql).replace("?", "/result.csv?")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(host.page(query("select nothing from articles"))
                        .select("#refused")
                        .text())
                .isEqualTo("Not run: Column \"NOTHING\" not found");
    }

    @Test
    void tellsWhatTheStoreHolds() throws Exception {
        Document page = host.page("/");
        long records = host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Long.class);
        assertThat(page.select(".cards b").eachText()).startsWith(String.valueOf(records));
        assertThat(page.select("a[href=/h2-console/]")).hasSize(1);
        assertThat(page.text()).doesNotContain(host.password());
    }

    @Test
    void anEmptyStoreHasPagesToo(@TempDir Path elsewhere) throws Exception {
        try (WebHost empty = WebHost.start(elsewhere)) {
            for (String path : List.of(
                    "/", "/articles", "/articles?in=text&q=x", "/review", "/runs", "/sites", "/rules", "/quarantine")) {
                assertThat(empty.page(path).select("h1")).as(path).hasSize(1);
            }
            assertThat(empty.page("/quarantine").text()).contains("Nothing is in quarantine.");
        }
    }
}
