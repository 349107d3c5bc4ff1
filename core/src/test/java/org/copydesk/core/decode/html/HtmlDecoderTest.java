package org.copydesk.core.decode.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class HtmlDecoderTest {
    private static SourceText decode(String html) {
        return new HtmlDecoder().decode(new Payload(html.getBytes(StandardCharsets.UTF_8), "page.html", ""));
    }

    private static List<String> texts(SourceText source) {
        return source.blocks().stream()
                .map(block -> block.span().of(source.text()))
                .toList();
    }

    private static Layout layout(String html) {
        return decode(html).blocks().get(0).layout();
    }

    @Test
    void makesABlockOfEachElementAndOfTextBetween() {
        SourceText source = decode("<div>Own text <p>First <b>bold</b>\n words.</p> tail<nav>Menu</nav></div>");
        assertEquals(List.of("Own text", "First bold words.", "tail", "Menu"), texts(source));
        assertEquals("Own text\n\nFirst bold words.\n\ntail\n\nMenu", source.text());
    }

    @Test
    void dropsScriptsAndKeepsHiddenTextAsHidden() {
        SourceText source =
                decode("<script>var x;</script><style>p{}</style><template>t</template><noscript><img src=a></noscript>"
                        + "<p style='display: none'>secret</p><div aria-hidden=true><p>deep</div><p>shown");
        assertEquals(List.of("secret", "deep", "shown"), texts(source));
        assertEquals(
                List.of(true, true, false),
                source.blocks().stream().map(block -> block.layout().hidden()).toList());
    }

    @Test
    void readsOneBreakAsALineAndTwoAsAnEnd() {
        assertEquals(List.of("one\ntwo", "three"), texts(decode("<p>one<br>two <br> <br/>three<br></p>")));
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        SourceText source = decode("<pre>\n  if (a)\n    b();\n</pre><p>after");
        assertEquals("if (a)\n    b();\n\nafter", source.text());
        assertEquals(Layout.Shape.PREFORMATTED, source.blocks().get(0).layout().shape());
    }

    @Test
    void knowsTheShapesOfBlocks() {
        assertEquals(Layout.Shape.LIST_ITEM, layout("<ul><li><p>x").shape());
        assertEquals(Layout.Shape.QUOTE, layout("<blockquote><p>x").shape());
        assertEquals(Layout.Shape.CAPTION, layout("<figure><figcaption>x").shape());
        assertEquals(Layout.Shape.TABLE_CELL, layout("<table><tr><td>x").shape());
        assertEquals(2, layout("<h2><span>x</span></h2>").headingLevel());
        assertEquals("a\nb", decode("<ul><li>a<li>b</ul>").text());
    }

    @Test
    void saysWhereABlockStandsAndHowMuchOfItIsLinks() {
        Layout layout = layout("<div class='story body' id=main><p>See <a href=/x>the map</a> now");
        assertEquals("body/div.story.body#main/p", layout.path());
        assertEquals(6, layout.linkChars());
        assertEquals(
                "body/div/span.byline",
                layout("<div><span class=byline>By Ann</span></div>").path());
        assertEquals(
                "body/div",
                layout("<div><span class=byline>By Ann</span> today</div>").path());
    }

    @Test
    void boundsPathsAndSurvivesDeepNesting() {
        SourceText source = decode("<div class='" + "x".repeat(500) + "'>".repeat(1) + "<div>".repeat(10_000) + "deep");
        assertEquals(List.of("deep"), texts(source));
        assertTrue(source.blocks().get(0).layout().path().split("/").length <= 40);
        assertTrue(source.notes().stream().anyMatch(note -> note.code().equals("decode.depth")));
    }

    @Test
    void recordsWhatThePageSaysOfItself() {
        SourceText source = decode(
                "<html lang=en-GB><head><title>A &amp; B</title><meta property=og:title content='A and B'>"
                        + "<meta name=author content='Ann Lee'><link rel=canonical href='https://news.example/a'></head>"
                        + "<body><time class=updated datetime=2021-03-04>4 March</time><time datetime=2021-03-03>3 March</time>");
        assertEquals(
                List.of(
                        new Metadata("html:lang", "en-GB"),
                        new Metadata("title", "A & B"),
                        new Metadata("meta:og:title", "A and B"),
                        new Metadata("meta:author", "Ann Lee"),
                        new Metadata("link:canonical", "https://news.example/a"),
                        new Metadata("time:modified", "2021-03-04"),
                        new Metadata("time:datetime", "2021-03-03")),
                source.metadata());
    }

    @Test
    void readsJsonLdLenientlyAndNotesWhatIsBroken() {
        String json =
                "<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Bridge "
                        + "&amp; tunnel\",\"author\":[{\"@id\":\"#ann\"},{\"name\":\"Bo Ek\"}],},{\"@type\":\"Person\",\"@id\":\"#ann\","
                        + "\"name\":\"Ann Lee\"}]}\n//]]></script>";
        SourceText source = decode(json + "<p>x");
        assertEquals(
                List.of(
                        new Metadata("json-ld:NewsArticle.headline", "Bridge & tunnel"),
                        new Metadata("json-ld:NewsArticle.author", "Ann Lee"),
                        new Metadata("json-ld:NewsArticle.author", "Bo Ek"),
                        new Metadata("json-ld:Person.name", "Ann Lee")),
                source.metadata());
        SourceText broken = decode(
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Kept\",oops</script><p>x");
        assertEquals(List.of(new Metadata("json-ld:Article.headline", "Kept")), broken.metadata());
        assertTrue(broken.notes().stream().anyMatch(note -> note.code().equals("decode.json-ld")));
    }

    @Test
    void readsNamesInTwoPartsAndSetsOrganisationsApart() {
        String page =
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#7\"}},"
                        + "{\"@type\":\"Person\",\"@id\":\"#7\",\"givenName\":\"Ann\",\"familyName\":\"Lee\"},"
                        + "{\"@type\":\"Article\",\"author\":[{\"@type\":\"Organization\",\"name\":\"Post\"},{\"@type\":\"Person\",\"name\":\"Bo Ek\"}]},"
                        + "{\"@type\":\"Article\",\"author\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"Post\"}}]}</script>";
        assertEquals(
                List.of(
                        new Metadata("json-ld:Article.author", "Ann Lee"),
                        new Metadata("json-ld:Article.author", "Bo Ek"),
                        new Metadata("json-ld:Article.author", "Post"),
                        new Metadata("json-ld:Article.author-organization", "Post")),
                decode(page).metadata());
    }

    @Test
    void notesAPageWithoutText() {
        SourceText source = decode("<html><body><div></div></body></html>");
        assertEquals(List.<Block>of(), source.blocks());
        assertTrue(source.notes().stream().anyMatch(note -> note.code().equals("decode.no-text")));
    }
}
