package org.copydesk.core.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.rule.Rule;
import org.junit.jupiter.api.Test;

class SiteRulesTest {
    private static final String PATTERN = String.join(
            "\n",
            "- id: tide.weather",
            "  site: .tide.example",
            "  on: line",
            "  match: '^Weather at the pier:'",
            "  mark: CHROME",
            "  confidence: 0.9",
            "  reason: the weather box",
            "  hits: [ 'Weather at the pier: fair' ]",
            "  misses: [ 'The weather was fair.' ]",
            "");

    private static SiteRules of(String... namesAndContents) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return SiteRules.of(files);
    }

    private static String file(SiteRules rules, String host) {
        return rules.of(host).map(SiteRule::file).orElse("");
    }

    @Test
    void findsTheClosestFile() {
        SiteRules rules = of("tide.example.txt", "", ".tide.example.txt", "", "www.gull.example.txt", "");
        assertEquals("tide.example.txt", file(rules, "tide.example"));
        assertEquals("tide.example.txt", file(rules, "www.tide.example"));
        assertEquals(".tide.example.txt", file(rules, "blog.tide.example"));
        assertEquals(".tide.example.txt", file(rules, "a.b.tide.example"));
        assertEquals("www.gull.example.txt", file(rules, "www.gull.example"));
        assertEquals("", file(rules, "gull.example"));
        assertEquals("", file(rules, "ebbtide.example"));
        assertEquals("", file(rules, ""));
    }

    @Test
    void appliesTheGlobalFileAfterTheSitesOwn() {
        SiteRules rules = of(
                "tide.example.txt",
                "strip: //nav",
                "gull.example.txt",
                "autodetect_on_failure: no",
                "global.txt",
                "strip: //aside");
        assertEquals(2, rules.of("tide.example").orElseThrow().directives().size());
        assertEquals(0, rules.of("gull.example").orElseThrow().directives().size());
        assertEquals("global.txt", file(rules, "other.example"));
        assertEquals("global.txt", file(rules, ""));
    }

    @Test
    void changesItsFingerprintWithAnySiteFile() {
        SiteRules rules = of("tide.example.txt", "strip: //nav");
        assertEquals(rules.fingerprint(), of("tide.example.txt", "strip: //nav").fingerprint());
        assertNotEquals(
                rules.fingerprint(), of("tide.example.txt", "strip: //aside").fingerprint());
        assertNotEquals(
                rules.fingerprint(), of(".tide.example.txt", "strip: //nav").fingerprint());
        assertEquals("", SiteRules.NONE.fingerprint());
    }

    @Test
    void checksEveryExpression() {
        SiteRules rules = of("tide.example.txt", "body: //div[@id='x'\nauthor: //a\nstrip: //p\nif_page_contains: //[");
        assertEquals(List.of(), rules.faults());
        List<RuleFault> faults = rules.check();
        assertEquals(List.of(1, 3), faults.stream().map(RuleFault::line).toList());
        assertTrue(faults.get(0).message().startsWith("no XPath: "), faults.toString());
        assertEquals(
                "tide.example.txt:1: no XPath: Contains only allows 2 arguments",
                of("tide.example.txt", "body: //p[contains(a, 'b', 'c')]")
                        .check()
                        .get(0)
                        .toString());
    }

    @Test
    void refusesWhatXPathOneAloneDoesNotHave() {
        String foreign = "body: //p[. = '$']\nbody: //p[. = $x]\nbody: key('a', 'b')\nbody: //p[lower-case(.) = 'a']";
        List<RuleFault> faults = of("tide.example.txt", foreign).check();
        assertEquals(List.of(2, 3, 4), faults.stream().map(RuleFault::line).toList(), faults.toString());
    }

    @Test
    void readsOurOwnRulesOfASite() {
        SiteRules rules = of("tide.yaml", PATTERN);
        assertEquals(List.of(), rules.check());
        assertEquals(
                List.of(".tide.example"),
                rules.patterns().stream().map(Rule::site).toList());
        assertTrue(rules.hasNoSiteFile());
    }

    @Test
    void namesWhatIsWrongInOurOwnRules() {
        SiteRules rules = of(
                "a.yaml", PATTERN.replace("  site: .tide.example\n", ""),
                "b.yaml", PATTERN.replace("'The weather was fair.'", "'Weather at the pier: foul'"),
                "c.yaml", PATTERN + PATTERN.replace("tide.weather", "tide.tides"),
                "d.yaml", PATTERN.replace("tide.weather", "chrome.share-bar"),
                "e.yaml", PATTERN.replace("tide.weather", "tide.e").replace(".tide.example", "the tide"),
                "f.yaml", "a: [");
        assertEquals(
                List.of("a.yaml:1", "b.yaml:9", "c.yaml:1", "d.yaml:1", "e.yaml:2", "f.yaml:1"),
                rules.faults().stream()
                        .map(fault -> fault.file() + ":" + fault.line())
                        .toList(),
                rules.faults().toString());
        assertEquals(
                List.of("tide.tides"), rules.patterns().stream().map(Rule::id).toList());
    }
}
