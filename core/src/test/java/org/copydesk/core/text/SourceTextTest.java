package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static Block block(int start, int end, Span... softBreaks) {
        return new Block(new Span(start, end), Layout.NONE, List.of(softBreaks));
    }

    private static SourceText source(String text, Block... blocks) {
        return new SourceText("id", "news.example", text, List.of(blocks), List.of(), List.of());
    }

    private static void refused(String why, String text, Block... blocks) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> source(text, blocks));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    @Test
    void leavesWhiteSpaceAloneOutsideItsBlocks() {
        assertEquals(
                2, source(" Tide\n\nEbb\t", block(1, 5), block(7, 10)).blocks().size());
        assertEquals(2, source("TideEbb", block(0, 4), block(4, 7)).blocks().size());
        assertEquals(0, source(" \n\t\r\f\u000B").blocks().size());
        refused("no block holds the character at 0", "A Tide", block(2, 6));
        refused("no block holds the character at 4", "Tide\u00a0Ebb", block(0, 4), block(5, 8));
        refused("no block holds the character at 5", "Tide E", block(0, 4));
    }

    @Test
    void holdsItsBlocksInOrder() {
        refused("overlaps another", "Tide Ebb", block(0, 5), block(4, 8));
        refused("overlaps another", "    Tide", block(4, 8), block(0, 4));
        refused("leaves the text", "Tide", block(0, 5));
    }

    @Test
    void wrapsLinesWithinABlock() {
        assertEquals(2, block(0, 9, new Span(0, 2), new Span(2, 9)).softBreaks().size());
        for (Span[] breaks : List.of(
                new Span[] {new Span(1, 4)},
                new Span[] {new Span(7, 10)},
                new Span[] {new Span(5, 6), new Span(3, 4)},
                new Span[] {new Span(3, 5), new Span(4, 6)})) {
            assertThrows(IllegalArgumentException.class, () -> block(2, 9, breaks));
        }
    }

    @Test
    void isReadAsComingFromElsewhereAndThen() {
        SourceText source = source("Tide", block(0, 4));
        assertEquals("post.example", source.withSite("post.example").site());
        assertEquals("Tide", source.withSite("post.example").text());
        SourceText fetched = source.fetchedAt(Instant.parse("2024-03-01T12:00:00Z"));
        assertEquals(List.of(new Metadata(Metadata.FETCHED, "2024-03-01T12:00:00Z")), fetched.metadata());
        assertEquals("Tide", fetched.text());
    }

    @Test
    void whiteSpaceIsWhatLaysTextOut() {
        " \n\t\r\f\u000B".chars().forEach(c -> assertTrue(White.is((char) c), "U+" + Integer.toHexString(c)));
        "a\u00a0\u2003".chars().forEach(c -> assertFalse(White.is((char) c), "U+" + Integer.toHexString(c)));
        String text = " \n Tide \t";
        assertEquals(3, White.skip(text, 0, text.length()));
        assertEquals(2, White.skip(text, 0, 2));
        assertEquals(7, White.skipBack(text, 0, text.length()));
        assertEquals(8, White.skipBack(text, 8, text.length()));
        assertEquals(0, White.skipBack(text, 0, 2));
    }

    @Test
    void namesTextsByTheirDigest() {
        String ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertEquals(ofNothing, Digest.sha256(""));
        assertEquals(ofNothing, Digest.sha256(new byte[0]));
    }
}
