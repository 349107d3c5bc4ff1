package org.copydesk.core.text;

import java.util.List;

/**
 * A stretch of source text that the source sets apart: an HTML block element, or a paragraph or line of flat text.
 *
 * @param span where it is in the source text; neither begins nor ends with white space
 * @param layout how the source showed it
 * @param softBreaks runs of white space inside it that only wrap lines; they read as one space. In order, disjoint
 */
public record Block(Span span, Layout layout, List<Span> softBreaks) {
    /** @throws IllegalArgumentException if a soft break is outside the block or out of order */
    public Block {
        softBreaks = List.copyOf(softBreaks);
        int at = span.start();
        for (Span softBreak : softBreaks) {
            if (softBreak.start() < at || softBreak.end() > span.end()) {
                throw new IllegalArgumentException("soft break " + softBreak + " does not fit into block " + span);
            }
            at = softBreak.end();
        }
    }

    public Block(Span span, Layout layout) {
        this(span, layout, List.of());
    }
}
