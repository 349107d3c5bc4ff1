package org.copydesk.core.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
    private static Stream<String> clean() {
        return Texts.CLEAN.stream();
    }

    @ParameterizedTest
    @MethodSource("clean")
    void leavesCleanTextAlone(String text) {
        assertEquals(List.of(), Mending.of(List.of(text)).find(text, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1252",
                "ISO-8859-1",
                "windows-1250",
                "windows-1251",
                "windows-1254",
                "windows-1257",
                "x-MacRoman",
                "IBM437",
                "IBM866",
                "KOI8-R",
                "windows-1253"
            })
    void repairsUtf8ReadInAnotherCharset(String charset) {
        for (String text : Texts.CLEAN) {
            assertEquals(text, Mending.mended(Texts.misread(text, charset)), charset);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,windows-1252",
        "windows-1252,windows-1251",
        "x-MacRoman,x-MacRoman",
    })
    void repairsLayers(String first, String second) {
        for (String text : Texts.CLEAN) {
            assertEquals(text, Mending.mended(Texts.misread(Texts.misread(text, first), second)));
        }
    }

    @Test
    void repairsSeveralCharsetsInOneText() {
        String text = "Jörg’s boat — " + Texts.misread("Zürich’s", "windows-1252") + " and "
                + Texts.misread("Málaga’s", "x-MacRoman") + " and " + Texts.misread("Łódź", "windows-1250");
        assertEquals("Jörg’s boat — Zürich’s and Málaga’s and Łódź", Mending.mended(text));
    }

    @Test
    void saysWhichCharsetItWas() {
        List<Mend> mends = Mending.of(List.of("a cafÃ©")).find("a cafÃ©", true);
        assertEquals("“Ã©” is “é”: UTF-8 misread as Windows-1252", mends.get(0).reason());
        assertEquals(List.of(5, 7), List.of(mends.get(0).start(), mends.get(0).end()));
        String twice = Texts.misread(Texts.misread("a café", "windows-1252"), "windows-1252");
        assertTrue(Mending.of(List.of(twice)).find(twice, true).get(0).reason().contains("Windows-1252, twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dÃ©jÃ  vu Ã Paris et Ã Lyon | déjà vu à Paris et à Lyon",
                "Å koda dodÃ¡ novÃ© vozy a dÃ­ly | Škoda dodá nové vozy a díly",
                "â€œThe boatâ€? he said | “The boat� he said",
                "the fÃªte at Ã�vora | the fête at �vora",
                "caf&Atilde;&copy; and cr&amp;egrave;me | café and crème",
                "10Â°C and 3Â½ | 10°C and 3½",
            })
    void repairsWhatLostBytesBesides(String damaged, String text) {
        assertEquals(text, Mending.mended(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAFÉ… ZOË’S “FÊTE”",
                "the TRÈS—BIEN prize",
                "IL Y VA À… PIED",
                "6×½ and 7×£9",
                "Â, Ã and Ă are letters",
                "┌─┬─┐ │ ├─┼─┤ └─┴─┘",
                "Ünïcödé ÿÿÿ",
                "¯\\_(ツ)_/¯",
                "A¬B ∧ ¬C",
                "Åse Ødegård på Ås",
                "ВІКТОР і Віра",
                "naïve “Noël” …”",
                "SÃO PAULO, CORAÇÃO",
                "© 2021 Ångström™",
                "R\u00e9union\u00a0: oui",
                "Skål! Ö–Ä"
            })
    void leavesAloneWhatMerelyLooksLikeDamage(String text) {
        assertEquals(text, Mending.mended(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u0084Ja\u0093, sagte er\u0085 | „Ja“, sagte er…",
                "e\u0301te\u0301 und u\u0308ber | été und über",
                "it\u00b4s late | it’s late",
                "\uff34\uff48\uff45 \uff42\uff4f\uff41\uff54\uff01 | The boat!",
                "half \ud83d of it | half \ufffd of it",
                "5 k\u2126 and 3 \u212b | 5 kΩ and 3 Å",
                "the o\ufb03ce har\u00adbour\ufeff | the office harbour",
                "\u1112\u1161\u11ab\u1100\u1173\u11af | 한글",
                "AT&amp;T &quot said &#8217s &EACUTE; | AT&T \" said ’s É"
            })
    void repairsSingleCharacters(String damaged, String text) {
        assertEquals(text, Mending.mended(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff2e\uff28\uff2b\u306e\u756a\u7d44",
                "\u6771\u4eac\u3000\u5927\u962a",
                "AT&T",
                "a?b=1&copy=2",
                "https://example.com/?a=1&copy;=2",
                "``lá´´",
                "na\u00efve caf\u00b4e",
                "\u0e01\u200b\u0e02",
                "R&D"
            })
    void keepsWhatATypographyWants(String text) {
        assertEquals(text, Mending.mended(text));
    }

    @Test
    void keepsNoBreakSpacesOfATextThatSetsThemThroughout() {
        String few = "ten\u00a0boats and two\u00a0men";
        assertEquals("ten boats and two men", Mending.mended(few));
        String many = "ten\u00a0boats, two\u00a0men, six\u00a0oars, one\u00a0dog";
        assertEquals(many, Mending.mended(many));
        assertEquals(many, Mending.mended(Texts.misread(many, "windows-1252")));
    }

    @Test
    @Tag("slow")
    void neverMendsAMendedText() {
        String signs = "éÃ©â€™œ ”\u00a0Â\ufffd&amp;;\u00adàÐ°Г л√©│├ñ´'sﬁe\u0301\ud83d?[#39quot\u0093\u0081ab";
        Random random = new Random(11);
        for (int run = 0; run < 4000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14) + 1; i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String damaged = run % 2 == 0
                    ? text.toString()
                    : Texts.misread(text.toString().replace("\ud83d", ""), "windows-1252");
            String once = Mending.mended(damaged);
            assertEquals(once, Mending.mended(once), () -> "from " + damaged);
        }
    }
}
