package org.copydesk.core.structure;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.NonBodyPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * A line of a view that its source ended on purpose: a whole passage, or what is between hard line breaks in one.
 *
 * @param passage the passage it belongs to
 * @param span where it is in the view, white space at its edges apart
 * @param text what it reads
 */
record ViewLine(Passage passage, Span span, String text) {

    static List<ViewLine> of(View view) {
        return view.reading(Lines.class, Lines::of).all();
    }

    /** All lines of a view that no one set apart, in order. */
    private record Lines(List<ViewLine> all) {
        static Lines of(View view) {
            return new Lines(read(view));
        }
    }

    private static List<ViewLine> read(View view) {
        List<ViewLine> lines = new ArrayList<>();
        for (Passage passage : NonBodyPassages.of(view).others()) {
            String text = passage.text();
            int at = 0;
            while (at < text.length()) {
                int end = lineEnd(text, at);
                int start = White.skip(text, at, end);
                int stop = White.skipBack(text, start, end);
                if (start < stop) {
                    Span span = new Span(start, stop).shift(passage.span().start());
                    lines.add(new ViewLine(passage, span, text.substring(start, stop)));
                }
                at = end + 1;
            }
        }
        return List.copyOf(lines);
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    Layout layout() {
        return passage.block().layout();
    }

    /** Whether the source showed no mark-up around it. */
    boolean isFlat() {
        return layout().path().isEmpty();
    }
}
