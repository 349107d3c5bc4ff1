package org.copydesk.core.decode;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;

/** Makes blocks of lines: one of each, or of several where only the width of the text ended a line. */
final class LineJoiner {
    private static final Layout ITEM = new Layout("", Layout.Shape.LIST_ITEM, 0, 0, false, "");

    private final String text;
    private final List<Line> lines;
    private final Wrapping wrapping;

    LineJoiner(String text, List<Line> lines, Wrapping wrapping) {
        this.text = text;
        this.lines = lines;
        this.wrapping = wrapping;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).blank()) {
                i++;
                continue;
            }
            int last = i;
            List<Span> softBreaks = new ArrayList<>();
            while (last + 1 < lines.size() && goesOn(lines.get(i), lines.get(last), lines.get(last + 1))) {
                softBreaks.add(
                        new Span(lines.get(last).end(), lines.get(last + 1).start()));
                last++;
            }
            blocks.add(new Block(new Span(lines.get(i).start(), lines.get(last).end()), layout(i), softBreaks));
            i = last + 1;
        }
        return blocks;
    }

    /** Whether the block that began with {@code first} and has come to {@code line} goes on in {@code next}. */
    private boolean goesOn(Line first, Line line, Line next) {
        if (next.blank() || !wrapping.explains(line, next) || next.marker() == Line.Marker.BULLET) {
            return false;
        }
        int column = line == first ? first.textColumn() : line.indent();
        if (next.indent() > column || line != first && next.indent() < line.indent()) {
            return false;
        }
        return next.marker() == Line.Marker.NONE
                || next.indent() >= column && first.marker() != Line.Marker.DOUBTFUL && !line.sentenceEnd();
    }

    private Layout layout(int i) {
        Line line = lines.get(i);
        boolean item =
                line.marker() == Line.Marker.BULLET || line.marker() == Line.Marker.DOUBTFUL && !opensSpeech(line);
        return item ? ITEM : Layout.NONE;
    }

    /** A long dash also opens direct speech in many languages. */
    private boolean opensSpeech(Line line) {
        return text.charAt(line.start()) == '\u2014';
    }
}
