package org.copydesk.pipeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.decode.html.PageElements;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.stage.Cleaning;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructuredTextTest {
    private static final String ADDRESS = "https://news.example.org/2026/bridge.html";
    private static final String PAGE = """
            <html><head><title>Harbour bridge reopens</title></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>Harbour bridge reopens</h1>
            <p>The bridge over the harbour, built in 1911, carries <em>six lanes</em> again, the
            <a href="/council?a=1&amp;copy=2">city <b>council</b></a> said on Monday; see
            <a href="javascript:alert(1)">the plan</a> or <a href="mailto:desk@example.org">write to us</a>.</p>
            <figure><img src="/pictures/bridge(1).jpg" alt="The bridge [at night]">
            <figcaption>The harbour bridge at night, seen from the old pier.</figcaption></figure>
            <p>Engineers replaced every bolt, and the work took longer than anyone in the town had expected it to take.</p>
            <h3>What comes next</h3>
            <p>Three things will follow during the summer, the council said in its statement on Monday evening:</p>
            <ol><li>A second lane for buses and taxis<ul><li>from <strong>June</strong> on weekdays</li></ul></li>
            <li>New lamps along the pier</li></ol>
            <p>The costs of the works were published on Monday, and they are higher than they were a year ago:</p>
            <table><tr><th>Part</th><th>Cost</th><th>Year</th></tr>
            <tr><td>Bolts</td><td></td><td>2025</td></tr><tr><td>Lamps | poles</td><td>7</td><td>2026</td></tr></table>
            <p>The mayor of the town will open the bridge for traffic on Friday morning at nine, the council said.</p>
            </article><footer><img src="/logo.png" alt="logo"><p>Copyright 2026 Example News. All rights reserved.</p></footer>
            </body></html>
            """;

    @TempDir
    Path temp;

    private String written(ArticleRecord record, ExportFormat format) throws IOException {
        Path folder = Files.createTempDirectory(temp, "out");
        try (FolderWriter writer = new FolderWriter(folder, format)) {
            writer.write(record);
        }
        try (var files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private static ArticleRecord record(String html) {
        Payload page = new Payload(html.getBytes(StandardCharsets.UTF_8), ADDRESS, "text/html; charset=utf-8");
        Cleaning cleaning = Copydesk.standard().mark(page, List.of());
        return new ArticleRecord(
                "0123456789abcdef",
                ADDRESS,
                "news.example.org",
                null,
                null,
                Article.of(cleaning),
                List.of(),
                null,
                PageElements.of(page, cleaning.source().text()));
    }

    @Test
    void markdownKeepsLinksEmphasisPicturesListsAndTables() throws IOException {
        String markdown = written(record(PAGE), ExportFormat.RICH_MARKDOWN);
        assertThat(markdown.substring(markdown.indexOf("---\n\n") + 5)).isEqualTo("""
                # Harbour bridge reopens

                The bridge over the harbour, built in 1911, carries *six lanes* again, the [city **council**](https://news.example.org/council?a=1\\&copy=2) said on Monday; see the plan or [write to us](mailto:desk@example.org).

                ![The bridge \\[at night\\]](https://news.example.org/pictures/bridge%281%29.jpg)\\
                The harbour bridge at night, seen from the old pier.

                Engineers replaced every bolt, and the work took longer than anyone in the town had expected it to take.

                ### What comes next

                Three things will follow during the summer, the council said in its statement on Monday evening:

                1. A second lane for buses and taxis
                   - from **June** on weekdays
                2. New lamps along the pier

                The costs of the works were published on Monday, and they are higher than they were a year ago:

                | Part | Cost | Year |
                | --- | --- | --- |
                | Bolts |  | 2025 |
                | Lamps \\| poles | 7 | 2026 |

                The mayor of the town will open the bridge for traffic on Friday morning at nine, the council said.
                """);
        String shown =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
        assertThat(shown)
                .contains(
                        "carries <em>six lanes</em> again, the"
                                + " <a href=\"https://news.example.org/council?a=1&amp;copy=2\">city <strong>council</strong></a> said");
    }

    @Test
    void aPageKeepsTheSame() throws IOException {
        String html = written(record(PAGE), ExportFormat.HTML);
        assertThat(html.substring(html.indexOf("<article>"))).isEqualTo("""
                <article>
                <h1>Harbour bridge reopens</h1>
                <p>The bridge over the harbour, built in 1911, carries <em>six lanes</em> again, the <a href="https://news.example.org/council?a=1&amp;copy=2" rel="nofollow noopener">city <strong>council</strong></a> said on Monday; see the plan or <a href="mailto:desk@example.org" rel="nofollow noopener">write to us</a>.</p>
                <figure><img src="https://news.example.org/pictures/bridge%281%29.jpg" alt="The bridge [at night]"><figcaption>The harbour bridge at night, seen from the old pier.</figcaption></figure>
                <p>Engineers replaced every bolt, and the work took longer than anyone in the town had expected it to take.</p>
                <h3>What comes next</h3>
                <p>Three things will follow during the summer, the council said in its statement on Monday evening:</p>
                <ol>
                <li>A second lane for buses and taxis<ul>
                <li>from <strong>June</strong> on weekdays</li>
                </ul>
                </li>
                <li>New lamps along the pier</li>
                </ol>
                <p>The costs of the works were published on Monday, and they are higher than they were a year ago:</p>
                <table>
                <tr><td>Part</td><td>Cost</td><td>Year</td></tr>
                <tr><td>Bolts</td><td></td><td>2025</td></tr>
                <tr><td>Lamps | poles</td><td>7</td><td>2026</td></tr>
                </table>
                <p>The mayor of the town will open the bridge for traffic on Friday morning at nine, the council said.</p>
                </article>
                </body>
                </html>
                """);
    }

    @Test
    void aPictureAmongChromeIsChrome() throws IOException {
        assertThat(written(record(PAGE), ExportFormat.RICH_MARKDOWN)).doesNotContain("logo");
    }

    /** As a link, emphasized, in each kind of part; with an address and a picture's words that are no better. */
    @ParameterizedTest
    @MethodSource("org.copydesk.pipeline.export.TestRecords#hostile")
    void noTextBreaksOut(String text) throws IOException {
        List<String> addresses = List.of(
                "https://example.org/" + text, "javascript:alert(1)", "data:text/html,x", "https://a:b@example.org/");
        for (Role role : List.of(Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE)) {
            for (String address : addresses) {
                ArticleRecord plain = TestRecords.of("https://example.org/", Map.of(), TestRecords.part(role, text));
                ArticleRecord record = new ArticleRecord(
                        plain.id(),
                        plain.uri(),
                        "",
                        null,
                        null,
                        plain.article(),
                        List.of(),
                        null,
                        text.isEmpty()
                                ? List.of()
                                : List.of(
                                        new PageElement("a", 0, text.length(), address, "", 0),
                                        new PageElement("em", 0, text.length(), "", "", 0)));
                String markdown = written(record, ExportFormat.RICH_MARKDOWN);
                String body = markdown.substring(markdown.indexOf("\n---\n") + 5);
                assertThat(body).doesNotContain("{{", "{%", "{#");
                String html = HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(body));
                assertOnlyOurs(html);
                assertOnlyOurs(written(record, ExportFormat.HTML));
            }
        }
    }

    private static void assertOnlyOurs(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("script, b, i, iframe, object, embed, form, style"))
                .isEmpty();
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://example.org/"));
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .allSatisfy(attribute -> assertThat(attribute.getKey())
                                .isIn("href", "rel", "charset", "http-equiv", "content", "start", "lang", "name")));
    }
}
