package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.NameCounts;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single lines and words, and what is seen in them. */
class LinesOfWordingTest {
    /** What is quoted stands between angle brackets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: <“No,”> and left.",
                "He said: <“No, and left.>",
                "<No,”> he said.",
                "<„Nein“>, sagte er; <„nein”>, sagte sie.",
                "<«Non»>, dit-il, <«non>",
                "He said <\"no\"> to 6\" nails and <\"yes\">",
                "5\" pipes",
                "He said <‘no’> and it’s so",
                "He said <'no'> and it's so",
                "<'no'>",
                "'Tis so",
                "‘Tis so",
                "the boats' oars, rock 'n roll",
                "<“the ‘old’ pier”> is <‘new’>",
                "<“No.”> Then <“yes.”> End",
                "no quotation at all"
            })
    void seesWhatIsQuoted(String marked) {
        String text = marked.replaceAll("[<>]", "");
        Quotations quotations = Quotations.in(text);
        StringBuilder seen = new StringBuilder();
        boolean before = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean quoted = i < text.length() && quotations.touch(i, i + 1);
            seen.append(quoted == before ? "" : quoted ? "<" : ">").append(i < text.length() ? text.charAt(i) : "");
            before = quoted;
        }
        assertEquals(marked, seen.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boat sails | opens",
                "A boat sails | ",
                "It sank. boat sails | opens",
                "Who? boat sails | opens",
                "It sank: boat sails | opens",
                "She said: “boat sails | opens",
                "(boat sails | opens",
                "It sank, boat sails | ",
                "an old-boat | joined",
                "an old - boat | ",
                "a boat-house | joined",
                "a boat- house | ",
                "the boat's oar | possessive",
                "the boat’s oar | possessive",
                "the boat'soar | ",
                "the boat'd sail | ",
                "the boat'n | "
            })
    void seesWhatStandsAroundAWord(String text, String seen) {
        int start = text.indexOf("boat");
        int end = start + 4;
        String found = (WordContext.opensSentence(text, start) ? "opens " : "")
                + (WordContext.isJoined(text, start, end) ? "joined " : "")
                + (WordContext.isPossessive(text, end) ? "possessive" : "");
        assertEquals(seen == null ? "" : seen, found.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "sailin', false",
        "in', false",
        "boat', true",
        "boat'a, false",
        "boat'x, false",
        "x'boat, false",
        "boat:x, false",
        "boat: x, true",
        "x:boat, false",
        "x >boat, true",
        "x>boat, false",
        "boat*, true"
    })
    void seesWhetherAWordStandsFree(String text, boolean free) {
        String word = text.startsWith("in") ? "in" : text.startsWith("sailin") ? "sailin" : "boat";
        int start = text.indexOf(word);
        assertEquals(free, WordContext.isFree(text, start, start + word.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "German, Germans, both",
        "germanies, germaned, ",
        "united, unites, both",
        "cats, cat, ",
        "boats, boatly, both",
        "boated, boating, both",
        "Allen, Allan, both",
        "Allen, Alien, ",
        "Mueller, Müller, both",
        "Zelensky, Zelenskiy, both",
        "Tolstoy, Tolstow, ",
        "Tolstoy, Tolstoi, both",
        "Groenland, Grönland, both",
        "Haag, Haug, "
    })
    void knowsSpellingsThatAreBothRight(String one, String other, String both) {
        AcceptedVariants variants = AcceptedVariants.standard();
        assertEquals("both".equals(both), variants.are(one, other));
        assertEquals("both".equals(both), variants.are(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "harbor, plain",
        "Harbor, plain",
        "az, plain",
        "AZ, ''",
        "Zz, plain",
        "harBor, ''",
        "har'bor, ''",
        "har2bor, ''",
        "École, plain",
        "éÉ, ''",
        "Àz, plain",
        "ɏa, plain",
        "ɐa, ''",
        "гавань, ''"
    })
    void knowsPlainWords(String word, String plain) {
        assertEquals(plain, WordShape.isPlain(word) ? "plain" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "q, w, true",
        "q, a, true",
        "w, a, true",
        "e, a, false",
        "a, z, true",
        "s, z, true",
        "z, s, true",
        "z, a, true",
        "z, d, false",
        "m, k, true",
        "m, j, true",
        "p, l, true",
        "p, k, false",
        "l, p, true",
        "l, o, true",
        "é, e, false"
    })
    void knowsWhichKeysLieSideBySide(char one, char other, boolean near) {
        assertEquals(near, WordShape.areKeysNear(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Éva's boat-house, 2 m at 9; Éva s boat house m at; Éva",
                "az AZ {@[` ẞa Ạb Ab ABc; az AZ ẞa Ạb Ab ABc; ẞa Ạb Ab",
                "Анна e\u0301te\u0301 Ỿa Ỿ; Анна e\u0301te\u0301 Ỿa Ỿ; Ỿa Ỿ"
            })
    void findsWordsAndNames(String text, String words, String names) {
        List<String> found = new ArrayList<>();
        List<String> latin = new ArrayList<>();
        for (int at = 0, end; at < text.length(); at = end + 1) {
            end = Word.end(text, at);
            if (end > at) {
                found.add(text.substring(at, end));
                if (Word.isLatinName(text, at, end)) {
                    latin.add(text.substring(at, end));
                }
            }
        }
        assertEquals(words, String.join(" ", found));
        assertEquals(names, String.join(" ", latin));
    }

    @Test
    void numbersTheTrigramsOfAWord() {
        assertEquals(
                "[" + slot(0, 0, 1) + ", " + slot(0, 1, 26) + ", " + slot(1, 26, 27) + ", " + slot(26, 27, 0) + "]",
                Arrays.toString(Trigrams.of("aZ'")));
    }

    private static int slot(int first, int second, int third) {
        return (first * 28 + second) * 28 + third;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mayor Brandholm spoke. Later Brandholm left. (Bradnholm) came back.; 1",
                "Mayor Brandholm spoke. Later Brandholm left. It was Bradnholm.; 1",
                "Mayor Brandholm spoke. Later Brandholm left. It was Bradnholm.x then.; 0",
                "Mayor Brandholm spoke. Later Brandholm left. The 5Bradnholm and Bradnholm's.; 0",
                "Mayor Brandholm spoke. Later Brandholm left. A bradnholm is Bradnholm.; 0",
                "Mayor Orela spoke. Later Orela left. It was Orlea.; 1",
                "Mayor Orel spoke. Later Orel left. It was Oerl.; 0"
            })
    void judgesNamesThatStandAlone(String text, int corrected) {
        assertEquals(
                corrected,
                Marked.article(new NameConsistency(NameCounts.EMPTY, language -> false), "", text)
                        .changes()
                        .size());
    }

    @Test
    void namesItsStagesForEver() {
        List<Stage> stages = List.of(
                new DoubledWords(),
                new PunctuationSpacing(),
                new HouseSpelling(HouseStyle.NONE),
                new NameConsistency(NameCounts.EMPTY, language -> true));
        assertEquals(
                List.of(
                        "wording.doubled-word",
                        "wording.punctuation-spacing",
                        "wording.house-style",
                        "wording.witnessed-name"),
                stages.stream().map(Stage::id).toList());
        stages.forEach(stage -> assertEquals(Phase.WORDING, stage.phase()));
        String text = "Mayor Brandholm spoke. Later Brandholm left. It was Bradnholm.";
        assertEquals(List.of(), Marked.article(stages.get(3), "", text).changes());
    }
}
