package org.copydesk.core.article;

import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Span;

/**
 * A part of the article: a paragraph, a heading, the title, a caption.
 *
 * @param kind what it is
 * @param body whether it belongs to the article's text
 * @param text the clean text, without white space at its edges: the segments joined by a space, but by
 *     nothing before closing punctuation or after an opening bracket
 * @param segments where it is in the decoded source, in order, at least one; each lies in one block
 * @param sentences in order, disjoint, in UTF-16 units of {@code text}
 * @param breaks the wrapped lines inside the segments, in order
 * @param evidence why it was taken for this kind
 */
public record Part(
        Role kind,
        boolean body,
        String text,
        List<Span> segments,
        List<Span> sentences,
        List<LineBreak> breaks,
        Evidence evidence) {
    public Part {
        segments = List.copyOf(segments);
        sentences = List.copyOf(sentences);
        breaks = List.copyOf(breaks);
    }

    /** From the first segment's start to the last one's end. */
    public Span span() {
        return new Span(
                segments.get(0).start(), segments.get(segments.size() - 1).end());
    }
}
