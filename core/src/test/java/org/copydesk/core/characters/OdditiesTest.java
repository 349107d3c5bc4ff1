package org.copydesk.core.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdditiesTest {
    private static String mended(String text, boolean keepsNoBreaks) {
        Rewrite rewrite = new Rewrite(text);
        rewrite.apply(Oddities.find(text, keepsNoBreaks));
        return rewrite.text();
    }

    private static String mended(String text) {
        return mended(text, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "the\u00a0ferry|the ferry",
                "the\u202fferry|the ferry",
                "\u00a0the ferry|' the ferry'",
                "the ferry\u00a0|'the ferry '",
                "the\u2003ferry|the ferry",
                "the\u2000\u200a\u205fferry|the   ferry",
                "the\u1680ferry|the ferry",
                "the\fferry\u000bleft|the ferry left",
                "the\u3000ferry|the ferry",
                "har\u00adbour|harbour",
                "har\u200bbour\u200c\u200d\u2060\ufeff|harbour",
                "a\u200d\u2192|a\u2192",
                "\u202athe\u202e ferry\u2066\u2069|the ferry",
                "the\u0000 \u001fferry\u007f|the ferry",
                "\u0081the\u009d ferry\u0090|the ferry",
                "\u0080\u0085\u0099\u009f|€…™Ÿ",
                "\ufb00 \ufb01 \ufb02 \ufb03 \ufb04 \ufb05 \ufb06|ff fi fl ffi ffl st st",
                "5 \u2126, \u212a, \u212b|5 Ω, K, Å",
                "\uff21\uff3a\uff41\uff5a\uff01\uff5e|AZaz!~",
                "a\ud83d b\ude00|a\ufffd b\ufffd",
                "it\u00b4s, they\u00b4ll, don\u00b4t|it’s, they’ll, don’t"
            })
    void takesOutWhatACleanTextDoesWithout(String damaged, String text) {
        assertEquals(text, mended(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text\r\nwith\ttabs",
                "oui\u00a0!",
                "oui\u00a0: non",
                "«\u00a0oui\u00a0»",
                "on –\u00a0off",
                "10\u00a0000 ferries",
                "10\u2009000 ferries",
                "the \u00a0ferry",
                "the\u00a0 ferry",
                "\u4eac\u3000ferry",
                "ferry\u3000\u4eac",
                "\ud83d\ude00",
                "\u0915\u094d\u200d\u0937",
                "a\u200c\u0645",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "NHK\uff01 \u756a\u7d44 \uff21",
                "\uff01 and \uff5e without a wide letter",
                "caf\u00b4e",
                "\u00b4s",
                "9\u00b4s",
                "\u1200\u2027\u2010\u2065\u206a\uff00\uff5f\ufaff\ufb07"
            })
    void keepsWhatMeansSomething(String text) {
        assertEquals(text, mended(text));
    }

    @Test
    void keepsNoBreakSpacesWhereTheDocumentSetsThem() {
        assertEquals("ten\u00a0boats", mended("ten\u00a0boats", true));
        assertEquals(" ten boats ", mended("\u00a0ten boats\u00a0", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cafe\u0301 | café",
                "e\u0323\u0301 | ẹ\u0301",
                "\u1112\u1161\u11ab | 한",
                "か\u3099 は\u309a | が ぱ",
                "x\u0301 | x\u0301",
            })
    void writesALetterAndItsAccentAsOne(String damaged, String text) {
        assertEquals(text, mended(damaged));
    }

    @Test
    void leavesAnAccentAloneThatHasNoLetter() {
        assertEquals("\u0301e", mended("\u0301e"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "o\ufb03ce; repair.ligature; ligature \ufb03 written out",
                "\u0084Ja; repair.c1-control; control character that Windows-1252 has as „",
                "\uff21\uff22; repair.full-width; full-width \uff21\uff22 written in plain letters",
                "a\u00a0b; repair.nbsp; no-break space",
                "a\u2003b; repair.odd-space; unusual space character",
                "e\u0301; repair.decomposed; “é” written as one letter"
            })
    void givesAReason(String damaged, String rule, String reason) {
        List<Mend> mends = Oddities.find(damaged, false);
        assertEquals(1, mends.size());
        assertEquals(rule, mends.get(0).rule());
        assertEquals(reason, mends.get(0).reason());
    }

    @Test
    void saysWhereTheDamageIs() {
        Mend run = Oddities.find("the\u2003\u2003ferry", false).get(0);
        assertEquals(List.of(3, 5), List.of(run.start(), run.end()));
        Mend letter = Oddities.find("cafe\u0301s", false).get(0);
        assertEquals(List.of(3, 5), List.of(letter.start(), letter.end()));
    }
}
