package org.copydesk.core.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FtrReaderTest {
    private static SiteRule read(String... lines) {
        return FtrReader.read("example.com.txt", String.join("\r\n", lines));
    }

    private static List<String> faults(String... lines) {
        return read(lines).faults().stream().map(RuleFault::toString).toList();
    }

    @Test
    void readsDirectivesHoweverTheyAreSpaced() {
        SiteRule rule =
                read("# the harbour paper", "body://div[@id='x']", "", "  body :   //article  ", "BODY: //main");
        assertEquals(
                List.of("//div[@id='x']", "//article", "//main"),
                rule.of(Action.BODY).stream().map(Directive::value).toList());
        assertEquals(
                List.of("example.com.txt:2", "example.com.txt:4", "example.com.txt:5"),
                rule.of(Action.BODY).stream().map(Directive::where).toList());
        assertEquals(List.of(), rule.faults());
    }

    @Test
    void pairsWhatIsFoundWithWhatReplacesIt() {
        SiteRule rule = read(
                "find_string: <b:x",
                "replace_string: <b",
                "replace_string(a: b): c: d",
                "find_string: gone",
                "replace_string:");
        assertEquals(
                List.of(
                        new Replacement("<b:x", "<b", "example.com.txt", 1),
                        new Replacement("a: b", "c: d", "example.com.txt", 3),
                        new Replacement("gone", "", "example.com.txt", 4)),
                rule.replacements());
    }

    @Test
    void replacesNothingWhereThePairsDoNotFit() {
        SiteRule rule = read("find_string: a", "find_string: b", "replace_string: c");
        assertEquals(List.of(), rule.replacements());
        assertEquals(
                List.of("example.com.txt:2: this find_string has no replace_string; none of the file's is used"),
                rule.faults().stream().map(RuleFault::toString).toList());
        assertEquals(1, faults("replace_string: c").size());
    }

    @Test
    void prunesUnlessToldNotTo() {
        assertTrue(read("body: //p").prune());
        assertFalse(read("prune:no").prune());
        assertTrue(read("prune: true").prune());
        assertEquals(List.of("example.com.txt:1: 'prune' is yes or no, not 'maybe'"), faults("prune: maybe"));
    }

    @Test
    void putsAConditionOnTheLineAbove() {
        SiteRule rule = read("body: //main", "body: //article", "if_page_contains: //h1", "strip: //nav");
        assertEquals(
                List.of("", "//h1"),
                rule.of(Action.BODY).stream().map(Directive::condition).toList());
        assertEquals("", rule.of(Action.STRIP).get(0).condition());
    }

    @Test
    void leavesAConditionOnSomethingUnusedAlone() {
        SiteRule rule = read("body: //main", "next_page_link: //a", "if_page_contains: //h1");
        assertEquals("", rule.of(Action.BODY).get(0).condition());
    }

    @Test
    void namesWhatItDoesNotActOnOnce() {
        SiteRule rule =
                read("tidy: no", "http_header(User-Agent): x", "wrap_in(i)://p", "http_header(cookie): y", "tidy: yes");
        assertEquals(Map.of("http_header", 2, "wrap_in", 3, "tidy", 5), rule.unused());
        assertEquals(
                List.of(
                        "site rule example.com.txt:2: 'http_header' is not acted on",
                        "site rule example.com.txt:3: 'wrap_in' is not acted on",
                        "site rule example.com.txt:5: 'tidy' is not acted on"),
                rule.notes().stream().map(note -> note.message()).toList());
    }

    @Test
    void namesEachFaultWithItsLineAndReadsOn() {
        assertEquals(
                List.of(
                        "example.com.txt:1: unknown directive 'titl'; is 'title' meant?",
                        "example.com.txt:2: no directive: 'name: value' is one",
                        "example.com.txt:3: nothing stands after 'strip_id_or_class:'",
                        "example.com.txt:4: no directive: 'name(argument): value' is one",
                        "example.com.txt:5: test_url needs a web address"),
                faults(
                        "titl: //h1",
                        "just words",
                        "strip_id_or_class:",
                        "replace_string(a: b",
                        "test_url: here",
                        "body: //p"));
    }

    @Test
    void knowsWhatAFileSkips() {
        assertEquals(1, read("skip_json_ld: yes").of(Action.SKIP_JSON_LD).size());
        assertEquals(0, read("skip_json_ld: no").of(Action.SKIP_JSON_LD).size());
    }
}
