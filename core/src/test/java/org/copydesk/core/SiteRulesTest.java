package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.stage.Cleaning;
import org.junit.jupiter.api.Test;

/** Site rules through the whole of the core. */
class SiteRulesTest {
    private static final String PROSE = "The old ferry left the pier at noon with forty people aboard, and none of them"
            + " knew that the harbour master had forbidden it to sail that day.";
    private static final String PAGE = "<html><head><title>Ferry sails</title>"
            + "<meta name=author content='Web Desk Team'></head><body><h1>Ferry sails</h1><p class=who>By Ada Low</p>"
            + "<div class=story><p>" + PROSE + "</p><p><a href=/a>Share on Facebook</a></p><p>"
            + PROSE.replace("noon", "dusk")
            + " <span class=promo>Buy tickets now.</span></p></div><div class=tail><p>" + PROSE.replace("noon", "dawn")
            + "</p><p>Weather at the pier: fair</p></div></body></html>";
    private static final String WEATHER = "- {id: tide.weather, site: tide.example, on: line, match: '^Weather at',"
            + " mark: CHROME, confidence: 0.9, reason: the weather box, hits: ['Weather at sea'], misses: ['Fair weather']}";

    private static Cleaning clean(String site, Map<String, String> files) {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(SiteRules.of(files)));
        return copydesk.mark(
                new Payload(PAGE.getBytes(StandardCharsets.UTF_8), "https://" + site + "/a", "text/html"), List.of());
    }

    private static Article article(String rules) {
        Cleaning cleaning = clean("tide.example", Map.of("tide.example.txt", rules));
        Article article = Article.of(cleaning);
        assertTrue(Rebuilt.of(article).agreesWith(cleaning.source().text()));
        return article;
    }

    @Test
    void keepsTheBodyThatARuleNames() {
        String text = article("body: //div[@class='tail']").text();
        assertTrue(text.contains("dawn"), text);
        assertFalse(text.contains("noon"), text);
    }

    @Test
    void letsNobodyPruneWhatARuleForbidsToPrune() {
        assertFalse(article("body: //div[@class='story']").text().contains("Share on Facebook"));
        assertTrue(article("body: //div[@class='story']\nprune: no").text().contains("Share on Facebook"));
    }

    @Test
    void stripsAPartOfAParagraphAndNamesTheLine() {
        String rules = "# harbour paper\nstrip: //span[@class='promo']";
        assertFalse(article(rules).text().contains("Buy tickets"));
        List<String> reasons = clean("tide.example", Map.of("tide.example.txt", rules)).marks().all().stream()
                .filter(mark -> mark.evidence().rule().equals("chrome.site-rule-strip"))
                .map(mark -> mark.evidence().reason())
                .toList();
        assertEquals(List.of("site rule tide.example.txt:2 takes it away"), reasons);
    }

    @Test
    void prefersTheFactsThatARuleGives() {
        Cleaning cleaning = clean(
                "tide.example",
                Map.of(
                        "tide.example.txt",
                        "author: //p[@class='who']\ntitle: //p[@class='none']\nbody: //div[@class='story']"));
        Candidates authors = Candidates.of(Field.AUTHOR, cleaning.marks());
        assertEquals("Ada Low", authors.value());
        assertTrue(authors.reason().startsWith("site rule tide.example.txt:1"), authors.reason());
        String text = Article.of(cleaning).text();
        assertFalse(text.contains("Ada Low"), text);
    }

    @Test
    void marksFlatPatternsOfTheSiteAlone() {
        assertTrue(rules(clean("tide.example", Map.of("tide.yaml", WEATHER))).contains("tide.weather"));
        assertFalse(rules(clean("gull.example", Map.of("tide.yaml", WEATHER))).contains("tide.weather"));
    }

    @Test
    void changesItsFingerprintWithEitherKindOfRule() {
        List<String> prints = List.of(
                fingerprint(Map.of()),
                fingerprint(Map.of("tide.yaml", WEATHER)),
                fingerprint(Map.of("tide.yaml", WEATHER.replace("0.9", "0.8"))),
                fingerprint(Map.of("tide.example.txt", "strip: //p")));
        assertEquals(4, prints.stream().distinct().count());
        assertEquals(Copydesk.standard().fingerprint(), prints.get(0));
    }

    private static List<String> rules(Cleaning cleaning) {
        return cleaning.marks().all().stream()
                .map(Mark::evidence)
                .map(why -> why.rule())
                .toList();
    }

    private static String fingerprint(Map<String, String> files) {
        return Copydesk.of(Setup.standard().with(SiteRules.of(files))).fingerprint();
    }
}
