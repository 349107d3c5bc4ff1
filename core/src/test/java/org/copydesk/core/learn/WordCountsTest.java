package org.copydesk.core.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class WordCountsTest {
    private static final View FERRY = view("The ferry left, the ferry came.");
    private static final View TIDE = view("A ferry waits for the tide.");

    @Test
    void countsAWordOnceADocument() {
        WordCounts both = WordCounts.of(FERRY).merge(WordCounts.of(TIDE));
        assertEquals(2, both.documents());
        assertEquals(2, both.of("ferry"));
        assertEquals(1, both.of("tide"));
        assertEquals(0, both.of("The"));
    }

    @Test
    void takesBackWhatADocumentAdded() {
        WordCounts both = WordCounts.of(FERRY).merge(WordCounts.of(TIDE));
        assertEquals(WordCounts.of(TIDE), both.merge(WordCounts.of(FERRY).negated()));
        assertEquals(
                WordCounts.EMPTY, WordCounts.of(TIDE).merge(WordCounts.of(TIDE).negated()));
    }

    @Test
    void countsPairsThatASpaceParts() {
        PairCounts both = PairCounts.of(FERRY).merge(PairCounts.of(TIDE));
        assertEquals(1, both.of("ferry", "left"));
        assertEquals(1, both.of("the", "ferry"));
        assertEquals(0, both.of("left", "the"));
        assertEquals(1, both.of("Ferry", "WAITS"));
        assertEquals(PairCounts.of(FERRY), both.merge(PairCounts.of(TIDE).negated()));
    }

    @Test
    void readsWhatItWrites() {
        WordCounts words = WordCounts.of(FERRY).merge(WordCounts.of(TIDE));
        assertEquals(words, WordCounts.read(words.write()));
        PairCounts pairs = PairCounts.of(FERRY).merge(PairCounts.of(TIDE));
        assertEquals(pairs, PairCounts.read(pairs.write()));
    }

    @Test
    void givesTheWordsOfSeveralDocuments() {
        List<String> often = new ArrayList<>();
        WordCounts.of(FERRY).merge(WordCounts.of(TIDE)).atLeast(2, often::add);
        assertEquals(List.of("ferry", "the"), often);
    }

    @Test
    void letsGoOfTheRarestFirst() {
        SortedCounts tally = SortedCounts.ofEach(List.of("a", "b", "c")).plus(SortedCounts.ofEach(List.of("b", "c")));
        assertEquals(
                SortedCounts.ofEach(List.of("b", "c")).plus(SortedCounts.ofEach(List.of("b", "c"))), tally.most(2));
        assertEquals(tally, tally.most(3));
        assertEquals(SortedCounts.EMPTY, tally.most(1));
    }

    private static View view(String text) {
        Block block = new Block(new Span(0, text.length()), Layout.NONE);
        SourceText source = new SourceText("id", "", text, List.of(block), List.of(), List.of());
        return View.of(source, Marks.NONE, Phase.FACTS);
    }
}
