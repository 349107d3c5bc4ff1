package org.copydesk.core.decode.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class SiteRulesDecodeTest {
    private static final String PAGE = "<html><head><meta name='day' content='2 May 2024'>"
            + "<meta property='og:image' content='https://tide.example/logo.png'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Other\"}</script></head>"
            + "<body><h1 class=Head>Low tide</h1><div id=Story><p>The boats lay <b>dry</b> <a class=more>read more</a> all day.</p>"
            + "<ul class='box share-bar'><li>Share</ul></div><footer>Imprint</footer></body></html>";

    private static SourceText decodeAt(String uri, String html, String... lines) {
        SiteRules rules = SiteRules.of(Map.of("tide.example.txt", String.join("\n", lines)));
        return new HtmlDecoder(rules).decode(new Payload(html.getBytes(StandardCharsets.UTF_8), uri, ""));
    }

    private static SourceText decode(String... lines) {
        return decodeAt("https://www.tide.example/a", PAGE, lines);
    }

    private static List<String> hints(SourceText source) {
        return source.blocks().stream().map(block -> block.layout().hint()).toList();
    }

    private static List<String> given(SourceText source) {
        return source.metadata().stream()
                .filter(given -> given.name().startsWith("site-rule:"))
                .map(given -> given.name() + "=" + given.value())
                .toList();
    }

    private static List<String> notes(SourceText source) {
        return source.notes().stream().map(note -> note.message()).toList();
    }

    @Test
    void hintsAtTheBodyAndWhatLiesOutside() {
        assertEquals(
                List.of(
                        "outside tide.example.txt:2",
                        "prunable tide.example.txt:2",
                        "prunable tide.example.txt:2",
                        "outside tide.example.txt:2"),
                hints(decode("body: //div[@id='none']", "body: //div[@id='Story']", "body: //footer")));
        assertEquals(
                "body tide.example.txt:1",
                hints(decode("body: //DIV[@ID='Story']", "prune: no")).get(1));
    }

    @Test
    void hintsAtWhatIsStrippedDownToAPartOfABlock() {
        SourceText source = decode("strip: //a", "strip_id_or_class: 'share-'", "body: //div");
        assertEquals(
                List.of(
                        "outside tide.example.txt:3",
                        "prunable tide.example.txt:3;strip tide.example.txt:1 17-27",
                        "strip tide.example.txt:2",
                        "outside tide.example.txt:3"),
                hints(source));
        assertEquals("Low tide\n\nThe boats lay dry read more all day.\n\nShare\n\nImprint", source.text());
    }

    @Test
    void neverStripsTheWholePage() {
        assertEquals("", hints(decode("strip: //body", "strip: /html")).get(0));
    }

    @Test
    void findsNoBodyInWhatIsStripped() {
        SourceText source = decode("strip_id_or_class: Story", "body: //div");
        assertEquals("", hints(source).get(0));
        assertTrue(
                notes(source)
                        .contains(
                                "no body rule finds anything on this page (site rule tide.example.txt:2): the body is found as without a rule"));
    }

    @Test
    void givesTitleAuthorsAndDateFromNodesAttributesAndStrings() {
        SourceText source = decode(
                "title: //h2",
                "title: //h1[@class='Head']",
                "author: substring-before('Ada Low, Tide', ',')",
                "date: //meta[@name='day']/@content");
        assertEquals(
                List.of(
                        "site-rule:title tide.example.txt:2=Low tide",
                        "site-rule:author tide.example.txt:3=Ada Low",
                        "site-rule:date tide.example.txt:4=2 May 2024"),
                given(source));
        assertEquals("title tide.example.txt:2 0-8", hints(source).get(0));
    }

    @Test
    void replacesCharactersBeforeThePageIsReadAndSaysSo() {
        SourceText source =
                decode("find_string: <b>dry</b>", "replace_string: <i>wet</i>", "replace_string(nowhere): x");
        assertTrue(source.text().contains("lay wet read"), source.text());
        assertTrue(
                notes(source).contains("site rule tide.example.txt:1: 1 times '<b>dry</b>' was read as '<i>wet</i>'"));
        assertEquals(
                1,
                notes(source).stream()
                        .filter(note -> note.contains("was read as"))
                        .count());
    }

    @Test
    void leavesOutJsonLdAndImages() {
        List<String> all = decode("test_contains: x").metadata().stream()
                .map(Metadata::name)
                .toList();
        assertTrue(all.containsAll(List.of("json-ld:NewsArticle.headline", "meta:og:image")), all.toString());
        List<String> fewer = decode("skip_json_ld: yes", "strip_image_src: /logo").metadata().stream()
                .map(Metadata::name)
                .toList();
        assertEquals(List.of("meta:day"), fewer);
    }

    @Test
    void asksForWhatThePageMustContain() {
        assertEquals(
                "", hints(decode("body: //div", "if_page_contains: //video")).get(0));
        assertNotEquals(
                "",
                hints(decode("body: //div", "if_page_contains: //h1[@class='Head']"))
                        .get(0));
    }

    @Test
    void takesNoWholePageForALineThatTellsTheTitle() {
        String page = PAGE.replace("all day", "all day".repeat(60));
        assertEquals(
                "",
                hints(decodeAt("https://tide.example/a", page, "title: //html")).get(0));
    }

    @Test
    void namesAnExpressionThatIsNone() {
        SourceText source = decode("body: //div[", "body: //div");
        assertEquals("prunable tide.example.txt:2", hints(source).get(1));
        assertTrue(
                notes(source).stream().anyMatch(note -> note.startsWith("site rule tide.example.txt:1: no XPath: ")));
    }

    @Test
    void knowsTheSiteOfAFileByItsOwnAddress() {
        String canonical = "<link rel=canonical href='https://Tide.example/x'>";
        String og = "<meta property=og:url content='https://www.tide.example/x'>";
        assertEquals(
                "tide.example",
                decodeAt("file:///a.html", canonical + PAGE, "body: //div").site());
        SourceText byOg = decodeAt("file:///a.html", "<link rel=canonical href='/x'>" + og + PAGE, "body: //div");
        assertEquals("www.tide.example", byOg.site());
        assertTrue(hints(byOg).contains("prunable tide.example.txt:1"));
        assertEquals(
                "gull.example",
                decodeAt("http://gull.example/", canonical + PAGE, "body: //div")
                        .site());
        assertEquals("", decodeAt("file:///a.html", PAGE, "body: //div").site());
    }

    @Test
    void readsOtherSitesAsIfThereWereNoRules() {
        Payload payload = new Payload(PAGE.getBytes(StandardCharsets.UTF_8), "https://gull.example/", "");
        SiteRules rules = SiteRules.of(Map.of("tide.example.txt", "strip: //p"));
        assertEquals(new HtmlDecoder().decode(payload), new HtmlDecoder(rules).decode(payload));
    }

    @Test
    void isAnotherDecoderWithOtherRules() {
        List<String> ids = Stream.of(
                        Map.<String, String>of(), Map.of("a.b.txt", "strip: //p"), Map.of("a.b.txt", "strip: //a"))
                .map(files -> new HtmlDecoder(SiteRules.of(files)).id())
                .distinct()
                .toList();
        assertEquals(3, ids.size());
        assertFalse(ids.get(0).contains("+"));
    }
}
