package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of articles over the samples. */
class ArticlesPageIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() {
        host = WebHost.start(folder);
        host.clean(SAMPLES);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void listsEveryRecordWithALinkToIt() throws Exception {
        Document page = host.page("/articles");
        long records = host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Long.class);
        assertThat(page.select(".list > li")).hasSize((int) records);
        for (Element link : page.select(".list a.headline")) {
            assertThat(host.get(link.attr("href")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void findsByTitleAndAddressWhateverTheCase() throws Exception {
        assertThat(headlines("/articles?q=LISK+bridge")).containsExactly("Lisk votes to build its bridge by hand");
        assertThat(headlines("/articles?q=harbour-bridge.html")).hasSize(1);
        assertThat(headlines("/articles?q=100%25")).isEmpty();
        assertThat(headlines("/articles?q=%25_")).isEmpty();
    }

    @Test
    void findsWholeWordsAndShowsThem() throws Exception {
        assertThat(headlines("/articles?q=lis")).isEmpty();
        assertThat(headlines("/articles?q=lis*")).containsExactly("Lisk votes to build its bridge by hand");
        Document page = host.page("/articles?q=lisk+bridge");
        assertThat(page.select(".list a.headline mark").eachText()).containsExactly("Lisk", "bridge");
        assertThat(page.select(".list .address mark").eachText()).contains("bridge");
        assertThat(page.select(".passage")).isEmpty();
        Document texts = host.page("/articles?in=text&q=monday");
        assertThat(texts.select(".passage mark").eachText())
                .isNotEmpty()
                .allMatch(hit -> hit.equalsIgnoreCase("monday"));
    }

    @Test
    void readsTheTextsWhenAsked() throws Exception {
        String word = "monday";
        List<String> ids = host.jdbc()
                .queryForList(
                        "SELECT document_id FROM article WHERE LOWER(text) REGEXP '\\b" + word
                                + "\\b' OR LOWER(title) REGEXP '\\b" + word + "\\b'",
                        String.class);
        assertThat(headlines("/articles?in=text&q=" + word)).hasSameSizeAs(ids);
        assertThat(ids.size()).isGreaterThan(headlines("/articles?q=" + word).size());
    }

    @Test
    void narrowsByEveryFacetToWhatItSays() throws Exception {
        int tried = 0;
        for (Element choice : host.page("/articles").select(".facets section li")) {
            Element link = choice.selectFirst("a");
            if (choice.select(".count").isEmpty()) {
                continue;
            }
            int count = Integer.parseInt(choice.selectFirst(".count").text());
            Document narrowed = host.page(link.attr("href"));
            assertThat(narrowed.select(".list > li")).as(link.attr("href")).hasSize(count);
            assertThat(narrowed.select(".facets [aria-current]").text()).isEqualTo(link.text());
            tried++;
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    void narrowsToAYearAndToAMonthOfIt() throws Exception {
        Document all = host.page("/articles");
        Element year = published(all).selectFirst("li:has(svg) a");
        Document months = host.page(year.attr("href"));
        assertThat(months.select(".list .meta").eachText()).allMatch(meta -> meta.contains("published " + year.text()));
        Element month = published(months).selectFirst("li:has(svg) a");
        assertThat(month.text()).matches(year.text() + "-[0-9]{2}");
        Document one = host.page(month.attr("href"));
        assertThat(one.select(".list .meta").eachText())
                .isNotEmpty()
                .allMatch(meta -> meta.contains("published " + month.text()));
        assertThat(published(one).select("a").eachText()).containsExactly(year.text(), month.text(), "any published");
        assertThat(published(one).select("[aria-current]").text()).isEqualTo(month.text());
        assertThat(host.page("/articles?published=-").select(".list .meta").eachText())
                .isNotEmpty()
                .noneMatch(meta -> meta.contains("published"));
        for (String bad : List.of("x", "2025-", "20251", "%25")) {
            assertThat(host.get("/articles?published=" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    private static Element published(Document page) {
        return page.selectFirst(".facets section:has(h2:containsOwn(Published))");
    }

    @Test
    void countsFollowTheSearchAndTheOtherFacets() throws Exception {
        for (String start : List.of("/articles?q=bridge", "/articles?kind=article", "/articles?q=the&kind=article")) {
            Document list = host.page(start);
            assertThat(list.select(".facets .faint").text()).isEqualTo("Counts of this list");
            for (Element choice : list.select(".facets section li:has(.count)")) {
                String link = choice.selectFirst("a").attr("href");
                int count = Integer.parseInt(choice.selectFirst(".count").text());
                assertThat(host.page(link).select(".list > li")).as(link).hasSize(count);
            }
        }
        Document inTexts = host.page("/articles?in=text&q=monday");
        assertThat(inTexts.select(".facets .count")).isEmpty();
        assertThat(inTexts.select(".facets section a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "published", "headline", "removed", "edits", "suggestions", "least-sure"})
    void sortsInEveryOrderAndGoesOnWhereAPageEnded(String order) throws Exception {
        Document page = host.page("/articles?sort=" + order);
        List<String> all = page.select(".list a.headline").eachAttr("href");
        assertThat(page.select(".orders [aria-current]")).hasSize(1);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        List<String> keys = new ArrayList<>();
        for (String link : all) {
            keys.add(key(order, link.substring(link.lastIndexOf('/') + 1)));
        }
        for (int i = 1; i < all.size(); i++) {
            String id = all.get(i - 1).substring(all.get(i - 1).lastIndexOf('/') + 1);
            String after =
                    java.net.URLEncoder.encode(keys.get(i - 1) + "~" + id, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(host.page("/articles?sort=" + order + "&after=" + after)
                            .select(".list a.headline")
                            .eachAttr("href"))
                    .isEqualTo(all.subList(i, all.size()));
        }
    }

    private static String key(String order, String id) {
        String column = switch (order) {
            case "removed" -> "removed_share";
            case "least-sure" -> "least_sure";
            case "newest" -> "cleaned_at";
            default -> order;
        };
        Object key = host.jdbc()
                .queryForObject(
                        "SELECT " + column + " FROM listing WHERE document_id = ?",
                        (row, n) -> column.equals("cleaned_at")
                                ? row.getObject(1, java.time.OffsetDateTime.class)
                                : row.getObject(1),
                        id);
        return String.valueOf(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=x", "after=", "after=~", "run=x", "sort=removed&after=NaNN~a", "sort=edits&after=1.5~a"})
    void answersAnAddressThatIsNotOursInOrder(String query) throws Exception {
        assertThat(host.get("/articles?" + query).statusCode()).isIn(200, 400);
        assertThat(host.get("/articles?" + query).body()).doesNotContain("Exception");
    }

    @Test
    void takesWhatIsTypedAsTextNotAsSqlOrMarkup() throws Exception {
        Document page = host.page("/articles?q=%27+OR+1%3D1+--%3Cscript%3Ealert(1)%3C/script%3E&site=%27&kind=%7Bx%7D");
        assertThat(page.select(".list")).isEmpty();
        assertThat(page.select("script").eachAttr("src")).containsExactly("/keys.js");
        assertThat(page.selectFirst("#q").attr("value")).contains("<script>alert(1)</script>");
    }

    private static List<String> headlines(String path) throws Exception {
        return host.page(path).select(".list a.headline").eachText();
    }
}
