package org.copydesk.core.housestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseStyleTest {
    private static final String STYLE = """
            # How we write
            words:
              - { never: advisor, always: adviser }
              - never: [ prime-minister, premier minister ]
                always: prime minister
              - { never: Internet, always: internet }
              - { never: ebay, always: eBay, quotations: yes }
              - { never: "don't have to", always: need not }
              - { never: White house, always: White House }
            protected: [ Wells Advisor Group, "Wrike" ]
            names: [ Oleksandr Zelenskyy ]
            """;
    private static final HouseStyle HOUSE = HouseStyle.of("house.yml", STYLE).sound();

    private static String written(String text) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (Match match : HOUSE.matches(text)) {
            written.append(text, at, match.start()).append(match.replacement());
            at = match.end();
        }
        return written.append(text.substring(at)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The advisor spoke.|The adviser spoke.",
                "Advisor and ADVISOR.|Adviser and ADVISER.",
                "The advisor's car, an advisor’s desk|The adviser's car, an adviser’s desk",
                "A Premier Minister and a premier  minister|A Prime Minister and a prime minister",
                "The prime-minister left.|The prime minister left.",
                "On the Internet. Internet use grew.|On the internet. Internet use grew.",
                "Sold on Ebay and EBAY|Sold on EBay and EBAY",
                "You don’t have to go|You need not go",
                "at the White house|at the White House",
            })
    void changesWholeWordsAndKeepsTheirCase(String text, String written) {
        assertEquals(written, written(text));
        assertEquals(written, written(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The advisors spoke.",
                "An advisor-led fund and a co-advisor",
                "advisor.example, @advisor, #advisor, a/advisor, advisor@tide.example",
                "The aDvisor spoke.",
                "Wells Advisor Group grew.",
                "internet and INTERNET",
                "at the white house",
            })
    void leavesOtherWordsAlone(String text) {
        assertEquals(text, written(text));
    }

    @Test
    void protectsTermsAndNamesAsWritten() {
        assertTrue(HOUSE.protects("Wrike"));
        assertTrue(HOUSE.protects("Wrike\u2019s"));
        assertTrue(HOUSE.protects("Zelenskyy"));
        assertTrue(HOUSE.accepts("Oleksandr"));
        assertFalse(HOUSE.protects("wrike"));
        assertFalse(HOUSE.protects("Wells"));
        assertFalse(HOUSE.accepts("Wrike"));
        assertEquals("{2, 3, 4, 5, 6}", HOUSE.protectedIn("A Wrike, no Wriker").toString());
    }

    @Test
    void tellsWhichLineSaysSo() {
        SpellingPair pair = HOUSE.matches("a premier minister").get(0).pair();
        assertEquals("house.yml", pair.file());
        assertEquals(4, pair.line());
        assertTrue(HOUSE.matches("on ebay").get(0).pair().quotations());
        assertFalse(pair.quotations());
    }

    @Test
    void namesEachFaultWithItsLine() {
        HouseStyle broken = HouseStyle.of("h.yml", """
                words:
                  - { never: grey, always: gray }
                  - { never: gray, always: grey }
                  - { never: colour, always: color }
                  - { never: color, always: tint }
                  - { never: colour, always: hue }
                  - { never: tyre, allways: tire }
                  - { never: "-", always: dash }
                  - { never: same, always: same }
                  - { never: kerb, always: curb, quotations: perhaps }
                  - never: alone
                  - just words
                protected: [ Kerb, Kerb ]
                names: Zoe
                colours: []
                """);
        assertEquals(
                List.of(
                        "h.yml:2: 'gray' leads in a circle, by line 3",
                        "h.yml:3: 'grey' leads in a circle, by line 2",
                        "h.yml:4: 'color' is changed in turn by line 5",
                        "h.yml:6: 'colour' stands under never in line 4 too",
                        "h.yml:7: unknown key 'allways'; an entry of words has the keys never, always, quotations",
                        "h.yml:7: an entry of words needs 'never' and 'always'",
                        "h.yml:8: words begin and end with a letter or a digit, not '-'",
                        "h.yml:9: 'same' is never and always to be written",
                        "h.yml:10: 'quotations' is yes or no",
                        "h.yml:11: an entry of words needs 'never' and 'always'",
                        "h.yml:12: an entry of words has the keys never, always, quotations",
                        "h.yml:13: 'Kerb' stands in line 13 too",
                        "h.yml:13: 'Kerb' is protected here, but line 10 changes it",
                        "h.yml:14: 'names' is a list",
                        "h.yml:15: unknown key 'colours'; a house style has the keys words, protected, names"),
                broken.faults().stream().map(Object::toString).toList());
        HouseStyleException refused = assertThrows(HouseStyleException.class, broken::sound);
        assertTrue(refused.getMessage().startsWith("h.yml:2: "), refused.getMessage());
    }

    @Test
    void saysWhereYamlIsBroken() {
        List<String> faults = HouseStyle.of("h.yml", "words:\n  - { never: a\nnames: [\n").faults().stream()
                .map(Object::toString)
                .toList();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).matches("h\\.yml:[234]: is no YAML: .*"), faults.get(0));
        assertTrue(HouseStyle.of("h.yml", "# nothing yet\n").isEmpty());
    }

    @Test
    void refusesAPairWhoseAnswerHoldsWhatItChanges() {
        assertEquals(
                "h.yml:1: 'US dollars' leads in a circle, by line 1",
                HouseStyle.of("h.yml", "words: [ { never: US, always: US dollars } ]")
                        .faults()
                        .get(0)
                        .toString());
        assertTrue(HouseStyle.of("h.yml", "words: [ { never: mail, always: e-mail } ]")
                .faults()
                .isEmpty());
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/house-style.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        HouseStyle example = HouseStyle.of("house-style.yml", page.substring(start, page.indexOf("```", start)))
                .sound();
        assertEquals("email", example.matches("an e-mail").get(0).replacement());
        assertTrue(example.protects("Kyiv"));
    }

    @Test
    void changesItsFingerprintWithItsContent() {
        assertNotEquals(
                HOUSE.fingerprint(), HouseStyle.of("house.yml", STYLE + "#").fingerprint());
        assertEquals(HOUSE.fingerprint(), HouseStyle.of("house.yml", STYLE).fingerprint());
        assertEquals("", HouseStyle.NONE.fingerprint());
    }
}
