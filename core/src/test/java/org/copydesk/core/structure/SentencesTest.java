package org.copydesk.core.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
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
                "It rose by 2.5 percent.|No. 7 sank."
            })
    void dividesAtSentenceEndsOnly(String marked) {
        String text = marked.replace('|', ' ');
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        String found = Sentences.sentences(text, breaks).stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining("|"));
        assertEquals(marked, found);
    }
}
