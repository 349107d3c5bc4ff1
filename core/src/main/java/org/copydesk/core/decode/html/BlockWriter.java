package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/** Writes text and the blocks over it, collapsing white space as HTML does. */
final class BlockWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private boolean open;
    private int start;
    private int linkChars;
    private boolean space;
    private int breaks;

    /** Whether a block has begun. */
    boolean open() {
        return open;
    }

    /** How long the open block is so far, in UTF-16 units; 0 without one. */
    int openLength() {
        return open ? text.length() - start : 0;
    }

    /** Appends inline text; a run of white space is one space. */
    void flow(String run, boolean linked) {
        int length = run.length();
        int i = 0;
        while (i < length) {
            int word = White.skip(run, i, length);
            space |= word > i;
            if (word == length) {
                return;
            }
            int end = word + 1;
            int spaces = 0;
            while (end < length) {
                if (isSolid(run.charAt(end))) {
                    end++;
                } else if (run.charAt(end) == ' ' && end + 1 < length && isSolid(run.charAt(end + 1))) {
                    spaces++;
                    end += 2;
                } else {
                    break;
                }
            }
            begin();
            if (text.length() > start) {
                if (breaks > 0) {
                    text.append('\n');
                } else if (space) {
                    text.append(' ');
                }
            }
            text.append(run.substring(word, end));
            linkChars += linked ? end - word - spaces : 0;
            space = false;
            breaks = 0;
            i = end;
        }
    }

    private static boolean isSolid(char c) {
        return c > ' ' || !White.is(c);
    }

    /** Appends preformatted text as it is. */
    void keep(String run, boolean linked) {
        int from = open ? 0 : White.skip(run, 0, run.length());
        if (from == run.length()) {
            return;
        }
        begin();
        while (breaks > 0) {
            text.append('\n');
            breaks--;
        }
        text.append(run, from, run.length());
        for (int i = from; linked && i < run.length(); i++) {
            linkChars += White.is(run.charAt(i)) ? 0 : 1;
        }
        space = false;
    }

    /** A line break inside a block. @return how many are in a row now */
    int lineBreak() {
        return open ? ++breaks : 0;
    }

    private void begin() {
        if (open) {
            return;
        }
        open = true;
        linkChars = 0;
        space = false;
        breaks = 0;
        start = text.length();
    }

    /** Ends the open block, if any. */
    void end(Layout.Shape shape, String path, int headingLevel, boolean hidden, String hint) {
        space = false;
        breaks = 0;
        if (!open) {
            return;
        }
        open = false;
        int end = White.skipBack(text, start, text.length());
        text.setLength(end);
        Layout.Shape before = blocks.isEmpty()
                ? Layout.Shape.TEXT
                : blocks.get(blocks.size() - 1).layout().shape();
        boolean tight = shape == before && (shape == Layout.Shape.LIST_ITEM || shape == Layout.Shape.TABLE_CELL);
        int gap = 0;
        if (!blocks.isEmpty()) {
            String separator = tight ? "\n" : "\n\n";
            text.insert(start, separator);
            gap = separator.length();
        }
        Layout layout = new Layout(path, shape, headingLevel, linkChars, hidden, hint);
        blocks.add(new Block(new Span(start + gap, end + gap), layout));
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }
}
