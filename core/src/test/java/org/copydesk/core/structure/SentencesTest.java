package org.copydesk.core.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pier closed.|It rained.",
                "Mr. Fenwick left.|Dr. A. Orel stayed.",
                "The U.S. Coast Guard came.|It left.",
                "They live in the U.S.|The boats stayed.",
                "It shut at 5 p.m. on Friday.|It opened again.",
                "It shut at 5 p.m.|The crowd went home.",
                "\u201CWe closed it.\u201D|She sighed.",
                "\u201CIs it shut?\u201D she asked.|\u201CYes!\u201D he said.",
                "Boats, e.g. Ferries, stay in.|Why?|Ask J. Orel.",
                "It rose by 2.5 percent.|No. 7 sank.",
                "\u00AB Viens ! \u00BB dit-il.|\u00AB Oui. \u00BB",
                "Er ging.|\u00BBNein\u00AB, sagte sie."
            })
    void dividesAtSentenceEndsOnly(String marked) {
        assertEquals(marked, divided(marked.replace('|', ' '), "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Es kam am 12. Mai an.|Es gab z.B. Tee.",
        "de, Sie kaufte Brot usw.|Die Kinder schliefen.",
        "fr, Elle a vu Mme Roux et Mlle. Blanc.|Ils dormaient.",
        "pl, To jest np. Jan z ul. D\u0142ugiej.|Potem wyszed\u0142.",
        "ru, \u041E\u043D \u0436\u0438\u043B \u043D\u0430 \u0443\u043B. \u0421\u0430\u0434\u043E\u0432\u043E\u0439.|\u041F\u043E\u0442\u043E\u043C \u0443\u0435\u0445\u0430\u043B."
    })
    void keepsAbbreviationsOfTheLanguageTogether(String language, String marked) {
        assertEquals(marked, divided(marked.replace('|', ' '), language));
    }

    private static String divided(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        return Sentences.sentences(text, breaks, Abbreviations.of(language)).stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining("|"));
    }
}
