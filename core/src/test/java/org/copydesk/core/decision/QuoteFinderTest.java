package org.copydesk.core.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.copydesk.core.CpuTime;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private static final String OLD =
            "The ferry left at dawn. Its captain spoke of form and habit. The ferry came back at dusk.";

    @Test
    void findsWordsAtTheirPlace() {
        assertEquals("form", found(quote("form"), OLD, false));
    }

    @Test
    void followsWordsThatMoved() {
        String moved = "A note of the editors stands before it now. " + OLD;
        assertEquals(moved.indexOf("form"), anchors(moved, quote("form"), false).start());
    }

    @Test
    void tellsEqualWordsByTheirContext() {
        Quote second = Quote.of(OLD, new Span(OLD.lastIndexOf("ferry"), OLD.lastIndexOf("ferry") + 5));
        String moved = "The ferry is old. " + OLD.replace("dawn", "noon");
        assertEquals(moved.lastIndexOf("ferry"), anchors(moved, second, false).start());
    }

    @Test
    void readsOverOtherWhiteSpace() {
        String wrapped = OLD.replace(" ", "\n   ");
        assertEquals("form\n   and\n   habit", found(quote("form and habit"), wrapped, false));
    }

    @Test
    void doesNotTakeTheSameWordInAnotherContext() {
        QuoteFinder.Found found = new QuoteFinder("Please fill in this form at home.").find(quote("form"), true);
        assertNull(found.span());
        assertEquals("its words stand in another context now", found.trouble());
    }

    @Test
    void saysWhenWordsAreGone() {
        QuoteFinder.Found found = new QuoteFinder("The ferry left at dawn.").find(quote("form"), true);
        assertEquals("neither its words nor words like them are in the text any more", found.trouble());
    }

    @Test
    void saysWhenNoneOfManyPlacesHasItsContext() {
        QuoteFinder.Found found = new QuoteFinder("form, form, form").find(quote("form"), true);
        assertEquals("its words stand in 3 places, none of them in its context", found.trouble());
    }

    @Test
    void findsAPassageOfWhichAFewLettersChanged() {
        String counted = "Top. Share this story with 12 friends of yours. End of it all.";
        Quote quote = Quote.of(counted, new Span(5, 47));
        String now = "Top. Share the story with 14 friends of yours. End of it all.";
        assertEquals("Share the story with 14 friends of yours.", found(quote, now, true));
        assertNull(new QuoteFinder(now).find(quote, false).span());
    }

    @Test
    void doesNotTakeAPassageOfWhichMuchChanged() {
        String counted = "Top. Share this story with 12 friends of yours. End of it all.";
        Quote quote = Quote.of(counted, new Span(5, 47));
        assertNull(new QuoteFinder("Top. Tell us your story of two friends. End of it all.")
                .find(quote, true)
                .span());
    }

    @Test
    void isQuickOnATextThatRepeatsItself() {
        QuoteFinder anchors = new QuoteFinder("ab".repeat(200_000));
        Quote quote = new Quote("ab".repeat(10_000) + "c", "ab", "ab", 7);
        CpuTime.within(Duration.ofSeconds(5), () -> anchors.find(quote, true));
    }

    private static Quote quote(String words) {
        int at = OLD.indexOf(words);
        return Quote.of(OLD, new Span(at, at + words.length()));
    }

    private static Span anchors(String text, Quote quote, boolean near) {
        Span span = new QuoteFinder(text).find(quote, near).span();
        if (span == null) {
            throw new AssertionError(new QuoteFinder(text).find(quote, near).trouble());
        }
        return span;
    }

    private static String found(Quote quote, String text, boolean near) {
        return anchors(text, quote, near).of(text);
    }
}
