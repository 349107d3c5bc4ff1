package org.copydesk.core.classify.pagekind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindFeaturesTest {
    private static final Copydesk COPYDESK = Copydesk.of(Setup.standard()
            .with(Models.of(Models.standard().find("title").stream().toList())));
    private static final String TITLE = "<title>Ferry sails again – Harbour Post</title>";
    private static final String PROSE =
            "<p>The ferry to the island will sail twice a day from Monday, the harbour master told the council.</p>";

    private static KindFeatures signs(String html) {
        Payload payload = new Payload(html.getBytes(StandardCharsets.UTF_8), "a.html", "text/html");
        return KindFeatures.of(COPYDESK.cleaner().view(COPYDESK.decoders().decode(payload), Phase.CHROME));
    }

    private static String ld(String... things) {
        return "<script type='application/ld+json'>[" + String.join(",", things) + "]</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",}</script>",
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry sails again\"}</script>",
                "<script type='application/ld+json'>{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Ferry\"}</script>",
                "<article itemscope itemtype='http://schema.org/NewsArticle'>",
                "<meta property=og:type content=article><meta property=article:published_time content=2024-05-03>",
                "<h1>Ferry sails again</h1><p>By Ann Lee</p><p>3 May 2024</p>",
            })
    void seesThatAPageDeclaresItselfAnArticle(String how) {
        DeclaredArticle declared = signs(TITLE + how + PROSE).declared();
        assertTrue(declared.odds() > 0);
        assertFalse(declared.columns().isEmpty());
    }

    @Test
    void believesAThemesTypeLessThanAHeadlineWithBylineAndDate() {
        double typed = declared(ld("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\"}"));
        double marked = declared("<article itemscope itemtype='http://schema.org/Article'>");
        double signed = declared("<h1>Ferry sails again</h1><p>By Ann Lee</p><p>3 May 2024</p>");
        double themed = declared(
                "<meta property=og:type content=article><meta property=article:published_time content=2024-05-03>");
        assertTrue(typed > marked && signed > themed, typed + " " + marked + " " + signed + " " + themed);
    }

    private static double declared(String how) {
        return signs(TITLE + how + PROSE).declared().odds();
    }

    @Test
    void manyHeadlinesInTheMetadataDeclareNoArticle() {
        String[] things = Stream.of("One", "Two", "Three", "Four", "Five")
                .map(one -> "{\"@type\":\"NewsArticle\",\"headline\":\"" + one + "\"}")
                .toArray(String[]::new);
        assertEquals(List.of(), signs(TITLE + ld(things) + PROSE).declared().columns());
    }

    @Test
    void namesTheLiveBlogFirst() {
        DeclaredArticle declared = signs(
                        TITLE + ld("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry sails again\"}") + PROSE)
                .declared();
        assertEquals(List.of(KindFeature.JSON_LD_LIVE), declared.columns());
        assertEquals("JSON-LD of a live blog", declared.columns().get(0).say(1));
    }

    @Test
    void countsStoriesBelowLinkedHeadings() {
        StringBuilder page = new StringBuilder(TITLE + "<h1>News</h1>");
        for (int i = 0; i < 5; i++) {
            page.append("<div class=card><h2><a href=/")
                    .append(i)
                    .append(">The harbour gets a new crane</a></h2>")
                    .append(PROSE)
                    .append("<span>7 August 2025</span></div>");
        }
        KindFeatures signs = signs(page.toString());
        assertEquals("5 linked headings with prose of their own", signs.say(KindFeature.LINKED_STORIES));
        assertEquals("no headline in the text", signs.say(KindFeature.HEADLINE));
    }

    @Test
    void countsTheProseBelowTheHeadline() {
        KindFeatures signs = signs(TITLE + PROSE + "<h1>Ferry sails again</h1>" + PROSE + PROSE);
        assertEquals("36 words of prose below its headline", signs.say(KindFeature.HEADLINE_PROSE));
    }

    @Test
    void twoCharactersOfAScriptWithoutSpacesAreAWord() {
        KindFeatures signs = signs("<h1>渡轮</h1><p>渡轮将从星期一起恢复航行，岛上的居民已经等了三个星期。</p>");
        assertEquals("13 words of prose", signs.say(KindFeature.PROSE));
    }

    @Test
    void tellsNoSingleWords() {
        for (KindFeature column :
                List.of(KindFeature.TEXT_LEXICON, KindFeature.BOX_LEXICON, KindFeature.ADDRESS_LEXICON)) {
            assertFalse(column.isReported());
        }
        assertTrue(KindFeature.PRICES.isReported() && KindFeature.JSON_LD_ARTICLE.isReported());
    }
}
