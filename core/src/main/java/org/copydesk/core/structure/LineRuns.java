package org.copydesk.core.structure;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;

/** Gathers lines that no other label claims into paragraphs. */
final class LineRuns {
    private static final int LEAST_TO_LEAD_INTO_A_LINK = 20;
    private static final int LONGEST_LINK = 60;
    private static final Pattern GOES_ON = Pattern.compile("^(\\p{Ll}|[,.;:)\u2019\u201D] ?|[,.;:)\u2019\u201D]$).*");
    private static final Pattern STOPS_SHORT = Pattern.compile(".*[\\p{Ll},]$");

    private final List<ViewLine> lines;
    private final String text;

    /** @param text the view's text */
    LineRuns(List<ViewLine> lines, String text) {
        this.lines = lines;
        this.text = text;
    }

    /** The paragraphs, in order, disjoint, in view coordinates. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            boolean joined = false;
            while (last + 1 < lines.size() && isOne(last)) {
                joined |= !samePassage(last);
                last++;
            }
            Span span =
                    new Span(lines.get(i).span().start(), lines.get(last).span().end());
            boolean whole = i == 0 || !samePassage(i - 1);
            boolean split = !whole || last + 1 < lines.size() && samePassage(last);
            runs.add(new Run(span, joined, split));
            i = last + 1;
        }
        return runs;
    }

    /** Whether the line at {@code at} and the next are one paragraph. */
    private boolean isOne(int at) {
        ViewLine line = lines.get(at);
        ViewLine next = lines.get(at + 1);
        if (!isOneLineApart(at)) {
            return false;
        }
        if (samePassage(at)) {
            String gap = text.substring(line.span().end(), next.span().start());
            return !gap.isBlank() || !(LineText.endsSentence(line.text()) && LineText.beginsSentence(next.text()));
        }
        return isPlain(line) && isPlain(next) && (goesOn(line, next) || leadsIntoLink(at));
    }

    private boolean samePassage(int at) {
        return lines.get(at).passage() == lines.get(at + 1).passage();
    }

    private static boolean isPlain(ViewLine line) {
        return line.isFlat() && line.layout().shape() == Layout.Shape.TEXT;
    }

    private static boolean goesOn(ViewLine line, ViewLine next) {
        return !LineText.endsSentence(line.text()) && GOES_ON.matches(next.text());
    }

    /** A sentence cut at a link: "The mayor thanked" / "Ann Example" / "and went home." */
    private boolean leadsIntoLink(int at) {
        String line = lines.get(at).text();
        String link = lines.get(at + 1).text();
        return at + 2 < lines.size()
                && line.length() >= LEAST_TO_LEAD_INTO_A_LINK
                && link.length() <= LONGEST_LINK
                && STOPS_SHORT.matches(line)
                && isOneLineApart(at + 1)
                && isPlain(lines.get(at + 2))
                && goesOn(lines.get(at + 1), lines.get(at + 2));
    }

    private boolean isOneLineApart(int at) {
        int newlines = 0;
        for (int i = lines.get(at).span().end(); i < lines.get(at + 1).span().start(); i++) {
            newlines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return newlines == 1;
    }

    /**
     * A paragraph.
     *
     * @param span where it is in the view
     * @param joined whether it joins blocks of the source
     * @param split whether it is but a part of a block
     */
    record Run(Span span, boolean joined, boolean split) {}
}
