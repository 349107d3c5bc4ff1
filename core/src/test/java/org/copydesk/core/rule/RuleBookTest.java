package org.copydesk.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final String BELL = """
            - id: chrome.bell
              on: text
              match: 'ding (dong)'
              mark: CHROME
              confidence: 0.9
              reason: a bell
              hits: [ "ding dong" ]
              misses: [ "ding" ]
            """;

    @Test
    void everyShippedRuleHitsAndMissesItsExamples() {
        RuleBook book = RuleBook.standard();
        assertTrue(book.rules().size() > 20);
        assertEquals(List.of(), book.check());
    }

    @Test
    void marksTheGroupAndTheWhiteSpaceAfterIt() {
        Rule rule = RuleBook.parse(BELL, "bell.yaml").rules().get(0);
        assertEquals(List.of(new Span(5, 11)), rule.find("ding dong  and on"));
    }

    @Test
    void marksEachLineWithoutItsEdges() {
        Rule rule = RuleBook.parse(BELL.replace("on: text", "on: line"), "bell.yaml")
                .rules()
                .get(0);
        assertEquals(List.of(new Span(2, 11), new Span(16, 25)), rule.find("  ding dong \nno\nding dong"));
    }

    @Test
    void tellsExamplesThatARuleGetsWrong() {
        RuleBook book =
                RuleBook.parse(BELL.replace("misses: [ \"ding\" ]", "misses: [ \"a ding dong\" ]"), "bell.yaml");
        assertEquals(List.of("chrome.bell must miss, but hits: a ding dong"), book.check());
    }

    @Test
    void refusesWhatIsBrokenWithFileAndLine() {
        refused("bell.yaml:1: a rule needs 'misses'", BELL.replace("  misses: [ \"ding\" ]\n", ""));
        refused("bell.yaml:7: a rule needs at least one example in 'hits'", BELL.replace("[ \"ding dong\" ]", "[]"));
        refused("bell.yaml:2: unknown key 'colour'", BELL.replace("  on: text", "  colour: red\n  on: text"));
        refused("bell.yaml:2: 'sky' is no value of 'on'", BELL.replace("on: text", "on: sky"));
        refused("bell.yaml:9: there is another rule 'chrome.bell'", BELL + BELL);
        refused("bell.yaml:9: key 'hits' stands twice", BELL + "  hits: [ \"ding dong\" ]\n");
        refused("bell.yaml:5: confidence is a number from 0 to 1", BELL.replace("0.9", "7"));
        refused("bell.yaml:1: the file is a list", "id: chrome.bell");
        assertTrue(fault(BELL.replace("'ding (dong)'", "'ding ('")).startsWith("bell.yaml:3: no pattern: "));
        assertTrue(fault("- id: [").startsWith("bell.yaml:"));
    }

    @Test
    void namesItsContent() {
        String before = RuleBook.parse(BELL, "bell.yaml").fingerprint();
        assertEquals(before, RuleBook.parse(BELL, "other.yaml").fingerprint());
        assertNotEquals(
                before, RuleBook.parse(BELL.replace("0.9", "0.8"), "bell.yaml").fingerprint());
    }

    private static void refused(String message, String yaml) {
        assertEquals(message, fault(yaml));
    }

    private static String fault(String yaml) {
        return assertThrows(BrokenRuleException.class, () -> RuleBook.parse(yaml, "bell.yaml"))
                .getMessage();
    }
}
