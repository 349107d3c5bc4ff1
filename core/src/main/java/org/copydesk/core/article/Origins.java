package org.copydesk.core.article;

import java.util.List;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** Finds where the letters of a part stand in the source. */
public final class Origins {
    private Origins() {}

    /**
     * The place of each UTF-16 unit of a part's text in the decoded source, never smaller than that of the one before. What a change
     * put there has the place of what it replaced, the space between two segments that of the later one.
     *
     * @param changes those in force, in the order of the source
     * @throws IllegalStateException if text and changes don't fit together: the record was altered
     */
    public static int[] of(Part part, List<Change> changes) {
        String text = part.text();
        int[] places = new int[text.length()];
        int at = 0;
        for (Span segment : part.segments()) {
            if (at < text.length() && White.is(text.charAt(at))) {
                places[at++] = segment.start();
            }
            int source = segment.start();
            for (Rebuilt.Replaced replaced : Rebuilt.inside(segment, part, changes)) {
                at = put(places, at, source, replaced.span().start());
                int end = at + replaced.reads().length();
                while (at < Math.min(end, places.length)) {
                    places[at++] = replaced.span().start();
                }
                source = replaced.span().end();
            }
            at = put(places, at, source, segment.end());
        }
        if (at != text.length()) {
            throw new IllegalStateException("the part at " + part.span() + " and its changes differ in length");
        }
        return places;
    }

    private static int put(int[] places, int from, int start, int end) {
        int at = from;
        for (int source = start; source < end && at < places.length; source++) {
            places[at++] = source;
        }
        return at;
    }
}
