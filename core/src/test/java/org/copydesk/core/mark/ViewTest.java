package org.copydesk.core.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final Evidence WHY = Evidence.of("test.rule", 1, "for the test");

    @Test
    void trimsWhatAnEditLeavesAsItWas() {
        View view = view("colour of fog", Phase.REPAIR);

        Edit edit = view.edit(0, 13, "colour of dog", WHY);

        assertEquals(new Span(10, 11), edit.span());
        assertEquals("d", edit.replacement());
    }

    @Test
    void wordingEditsCoverWholeWords() {
        View view = view("said Tokyaev today", Phase.WORDING);

        Edit edit = view.edit(8, 10, "ay", WHY);

        assertEquals("Tokyaev", edit.span().of(view.source().text()));
        assertEquals("Tokayev", edit.replacement());
    }

    @Test
    void anInsertionBorrowsTheCodePointBeforeIt() {
        View view = view("went home", Phase.REPAIR);

        Edit edit = view.edit(9, 9, ".", WHY);

        assertEquals(new Span(8, 9), edit.span());
        assertEquals("e.", edit.replacement());
    }

    @Test
    void anInsertionAtTheHeadOfABlockBorrowsTheCodePointAfterIt() {
        View view = view("\uD83D\uDE00 smile", Phase.REPAIR);

        Edit edit = view.edit(0, 0, "a", WHY);

        assertEquals(new Span(0, 2), edit.span());
        assertEquals("a\uD83D\uDE00", edit.replacement());
    }

    @Test
    void neverSplitsASurrogatePair() {
        View view = view("\uD83D\uDE00", Phase.REPAIR);

        Edit edit = view.edit(0, 2, "\uD83D\uDE01", WHY);

        assertEquals(new Span(0, 2), edit.span());
        assertEquals("\uD83D\uDE01", edit.replacement());
    }

    @Test
    void anEditInsideAnEarlierReplacementCarriesTheRestOfItAlong() {
        SourceText source = source("the oﬃce");
        View repair = View.of(source, Marks.NONE, Phase.REPAIR);
        Marks marks = Marks.NONE.plus(List.of(repair.edit(5, 6, "ffi", WHY)));
        View facts = View.of(source, marks, Phase.FACTS);
        assertEquals("the office", facts.text());

        Edit edit = facts.edit(6, 7, "F", WHY);

        assertEquals("ﬃ", edit.span().of(source.text()));
        assertEquals("fFi", edit.replacement());
        Marks both = marks.plus(List.of(edit));
        assertEquals("the ofFice", View.of(source, both, Phase.CHROME).text());
        assertEquals(MarkStatus.REPLACED, both.outcome(marks.all().get(0)));
    }

    @Test
    void softBreaksReadAsOneSpace() {
        String text = "one\n   two";
        Block block = new Block(new Span(0, 10), Layout.NONE, List.of(new Span(3, 7)));
        SourceText source = new SourceText("id", "", text, List.of(block), List.of(), List.of());

        View view = View.of(source, Marks.NONE, Phase.REPAIR);

        assertEquals("one two", view.text());
        assertEquals(new Span(7, 10), view.toSource(new Span(4, 7)));
    }

    @Test
    void theWiderChromeLabelWinsAndTheOtherIsOverruled() {
        View view = view("Share this now", Phase.CHROME);
        Label narrow = view.label(new Span(0, 5), Role.CHROME, Evidence.of("a", 0.99, "share"));
        Label wide = view.label(new Span(0, 14), Role.CHROME, Evidence.of("b", 0.7, "share bar"));

        Marks marks = Marks.NONE.plus(List.of(narrow, wide));

        assertEquals(List.of(wide), marks.alterations());
        assertEquals(MarkStatus.OVERRULED, marks.outcome(narrow));
    }

    @Test
    void amongEditsTheSurerWins() {
        View view = view("teh cat", Phase.WORDING);
        Edit sure = view.edit(0, 3, "the", Evidence.of("a", 0.99, "swapped"));
        Edit unsure = view.edit(0, 3, "tech", Evidence.of("b", 0.91, "missing"));

        Marks marks = Marks.NONE.plus(List.of(unsure, sure));

        assertEquals(List.of(sure), marks.alterations());
    }

    @Test
    void anUnsureEditIsKeptAsASuggestionOnly() {
        View view = view("teh cat", Phase.WORDING);
        Edit unsure = view.edit(0, 3, "tech", Evidence.of("b", 0.4, "missing"));

        Marks marks = Marks.of(List.of(unsure), mark -> mark.evidence().confidence() > 0.9);

        assertEquals(MarkStatus.SUGGESTED, marks.outcome(unsure));
        assertTrue(marks.alterations().isEmpty());
    }

    @Test
    void refusesAnEditOverTheEdgeOfABlock() {
        View view = view("one\n\ntwo", Phase.REPAIR);

        assertThrows(IllegalArgumentException.class, () -> view.edit(2, 6, "x", WHY));
    }

    @Test
    void refusesAnEditThatChangesNothing() {
        View view = view("one", Phase.REPAIR);

        assertThrows(IllegalArgumentException.class, () -> view.edit(0, 3, "one", WHY));
    }

    private static View view(String text, Phase phase) {
        return View.of(source(text), Marks.NONE, phase);
    }

    private static SourceText source(String text) {
        int gap = text.indexOf("\n\n");
        List<Block> blocks =
                gap < 0 ? List.of(block(0, text.length())) : List.of(block(0, gap), block(gap + 2, text.length()));
        return new SourceText("id", "", text, blocks, List.of(), List.of());
    }

    private static Block block(int start, int end) {
        return new Block(new Span(start, end), Layout.NONE);
    }
}
