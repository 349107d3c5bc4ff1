package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pages: their links, that they are safe, and what they tell of the store, of rules and of the quarantine. */
class PagesIT extends PagesFixture {
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
