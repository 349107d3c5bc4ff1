package org.copydesk.core.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {
    private static String mended(String text) {
        Rewrite rewrite = new Rewrite(text);
        rewrite.apply(Entities.find(text));
        return rewrite.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "caf&eacute;s | cafés",
                "R&amp;D | R&D",
                "&lt;b&gt; | <b>",
                "it&#8217;s | it’s",
                "it&#x2019;s, it&#X2019;s | it’s, it’s",
                "&CounterClockwiseContourIntegral; | ∳",
                "caf&amp;eacute; | café",
                "caf&amp;amp;eacute; | café",
                "caf&#38;eacute; and caf&#038;eacute; | café and café",
                "&amp;amp;amp;eacute; | é",
                "&quot;Ja&quot | \"Ja\"",
                "it&#39s 5&#8211 6 and&#160more | it's 5– 6 and\u00a0more",
                "&EACUTE;COLE | ÉCOLE",
                "&nbsp;&mdash;&nbsp; | \u00a0—\u00a0",
                "R&D &eacute; | R&D é",
                "what? &eacute; | what? é",
                "a=b &eacute; | a=b é",
                "&#0; | \ufffd"
            })
    void writesEntitiesOut(String damaged, String text) {
        assertEquals(text, mended(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R&D",
                "AT&T; and so on",
                "&",
                "&;",
                "&#;",
                "&#12345678901234567890123456789012345678;",
                "&nosuchentity;",
                "&Eacute2;",
                "a &copy 2020",
                "x&lt y",
                "&#41 and &#8a and &#99999",
                "&quot=1",
                "&#xD800;",
                "https://news.example/a&eacute;b",
                "www.news.example/a&eacute;b",
                "/story?a=b&eacute;=2"
            })
    void leavesAloneWhatIsNone(String text) {
        assertEquals(text, mended(text));
    }

    @Test
    void saysWhatStoodThere() {
        Mend mend = Entities.find("a caf&eacute;").get(0);
        assertEquals(List.of(5, 13), List.of(mend.start(), mend.end()));
        assertEquals("HTML entity &eacute; written out", mend.reason());
        assertEquals("repair.entity", mend.rule());
    }
}
