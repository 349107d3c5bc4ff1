package org.copydesk.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.core.CpuTime;
import org.copydesk.core.Decoders;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

/** Files of rules made to run code, to fill the memory, or to take for ever. */
class HostileRulesTest {
    private static final String BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
            + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n" + "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
            + "f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n" + "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"
            + "words: [*g,*g,*g,*g,*g,*g,*g,*g,*g]\n";

    private static List<RuleFault> faults(String yaml) {
        return SiteRules.of(Map.of("own.yml", yaml)).check();
    }

    @Test
    void yamlMakesNoObjects() {
        String loads =
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1:1/']]]]";
        assertFalse(HouseStyle.of("house-style.yml", loads).faults().isEmpty());
        assertFalse(HouseStyle.of("house-style.yml", "words: " + loads).faults().isEmpty());
        assertFalse(faults(loads).isEmpty());
        assertFalse(faults("- " + loads).isEmpty());
    }

    @Test
    void aliasesThatMultiplyAreAFault() {
        assertFalse(CpuTime.within(Duration.ofSeconds(5), () -> HouseStyle.of("house-style.yml", BOMB))
                .faults()
                .isEmpty());
        assertFalse(CpuTime.within(Duration.ofSeconds(5), () -> faults(BOMB)).isEmpty());
    }

    @Test
    void aliasesThatLeadToThemselvesAreAFault() {
        assertFalse(
                HouseStyle.of("house-style.yml", "words: &w [ *w ]").faults().isEmpty());
        assertFalse(faults("&w\n- *w\n").isEmpty());
    }

    @Test
    void aPatternThatWouldGoBackForEverTakesNoTime() {
        String rule = "- id: example.slow\n  site: example.com\n  on: block\n  match: '^(a+)+$'\n  mark: CHROME\n"
                + "  confidence: 0.9\n  reason: slow\n  hits: [ aaa ]\n  misses: [ '" + "a".repeat(20_000) + "b' ]\n";
        assertEquals(List.of(), CpuTime.within(Duration.ofSeconds(10), () -> faults(rule)));
    }

    @Test
    void expressionsReadNoFilesAndRunNothing() {
        SiteRules rules = SiteRules.of(Map.of(
                "example.com.txt",
                "strip: document('file:///etc/hostname')\nstrip: java:java.lang.System.exit(1)\nbody: //p\n"));
        assertTrue(
                rules.check().get(0).toString().contains("example.com.txt:1"),
                rules.check().toString());
        SourceText source = Decoders.with(Models.standard(), rules)
                .decode(new Payload("<p>Late again".getBytes(UTF_8), "https://example.com/a", "text/html"));
        assertEquals("Late again", source.text());
        assertEquals(
                2,
                source.notes().stream()
                        .filter(note -> note.code().equals("site-rule.fault"))
                        .count());
    }
}
