package org.copydesk.core.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A decoded payload: its text, the blocks of the text, the metadata of the page, and notes of the decoder. Immutable.
 *
 * <p>Every letter is in a block; between blocks there is only white space. All marks use the offsets of {@link #text()}.
 *
 * @param id the payload's SHA-256, in lower-case hexadecimal
 * @param site the host it came from, or empty if unknown
 * @param text the decoded characters
 * @param blocks in order, disjoint
 * @param metadata what the page says about itself, in the page's order
 * @param notes what the decoder decided about the whole payload
 */
public record SourceText(
        String id, String site, String text, List<Block> blocks, List<Metadata> metadata, List<Note> notes) {

    /** @throws IllegalArgumentException if blocks overlap, are out of order, or leave out a letter */
    public SourceText {
        blocks = List.copyOf(blocks);
        metadata = List.copyOf(metadata);
        notes = List.copyOf(notes);
        int at = 0;
        for (Block block : blocks) {
            Span span = block.span();
            if (span.start() < at || span.end() > text.length()) {
                throw new IllegalArgumentException("block " + span + " overlaps another or leaves the text");
            }
            requireWhite(text, at, span.start());
            at = span.end();
        }
        requireWhite(text, at, text.length());
    }

    /** Returns the same text with another site: one payload may be fetched at several addresses. */
    public SourceText withSite(String newSite) {
        return new SourceText(id, newSite, text, blocks, metadata, notes);
    }

    /** Returns the same text with the time of its fetch as {@link Metadata#FETCHED}. */
    public SourceText fetchedAt(Instant time) {
        List<Metadata> more = new ArrayList<>(metadata);
        more.add(new Metadata(Metadata.FETCHED, time.toString()));
        return new SourceText(id, site, text, blocks, more, notes);
    }

    private static void requireWhite(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!White.is(text.charAt(i))) {
                throw new IllegalArgumentException("no block holds the character at " + i);
            }
        }
    }
}
