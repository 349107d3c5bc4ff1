package org.copydesk.core.decode.flat;

import java.util.List;

/**
 * Whether the lines of a text are wrapped, and at which width: the one that explains the most line ends. A width explains a
 * line end if the line fits it and, with the first word of the next line, would not.
 *
 * @param width in columns, or 0 if the text is not wrapped
 */
record Wrapping(int width) {
    static final Wrapping NONE = new Wrapping(0);

    private static final int NARROWEST = 30;
    private static final int WIDEST = 200;

    /** Fewer explained line ends than these may be chance. */
    private static final int MIN_LINE_ENDS = 3;

    /** The least share of explained line ends among those of lines that fill most of the width. */
    private static final double LEAST_SHARE = 0.6;

    /** Lines that fill less of the width than this are as often lines of their own, whatever the width. */
    private static final double MOSTLY_FULL = 0.85;

    /** The most lines that may be wider than the width, for each explained line end; words that no wrapping breaks don't count. */
    private static final double MOST_TOO_WIDE = 0.2;

    static Wrapping of(List<TextLine> lines) {
        int[] rise = new int[WIDEST + 2];
        int[] byWidth = new int[WIDEST + 2];
        int[] pairsByWidth = new int[WIDEST + 2];
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            byWidth[Math.min(line.oneWord() ? 0 : line.width(), WIDEST + 1)]++;
            TextLine next = i + 1 < lines.size() ? lines.get(i + 1) : line;
            if (next.blank() || next == line || line.width() > WIDEST || next.marker() == TextLine.Marker.BULLET) {
                continue;
            }
            pairsByWidth[line.width()]++;
            rise[line.width()]++;
            rise[Math.min(WIDEST + 1, line.width() + next.firstWord() + 1)]--;
        }
        return best(rise, byWidth, pairsByWidth);
    }

    private static Wrapping best(int[] rise, int[] byWidth, int[] pairsByWidth) {
        int bestWidth = 0;
        int bestScore = 0;
        int bestExplained = 0;
        int explained = 0;
        int fitting = 0;
        int all = 0;
        for (int count : byWidth) {
            all += count;
        }
        for (int width = 0; width <= WIDEST; width++) {
            explained += rise[width];
            fitting += byWidth[width];
            int score = explained - (all - fitting);
            if (width >= NARROWEST && score >= bestScore && explained >= MIN_LINE_ENDS) {
                bestWidth = width;
                bestScore = score;
                bestExplained = explained;
            }
        }
        int nearlyFull = 0;
        for (int width = (int) (bestWidth * MOSTLY_FULL); width <= bestWidth; width++) {
            nearlyFull += pairsByWidth[width];
        }
        int tooWide = 0;
        for (int width = bestWidth + 1; width < byWidth.length; width++) {
            tooWide += byWidth[width];
        }
        boolean wrapped = bestWidth > 0
                && bestExplained >= LEAST_SHARE * nearlyFull
                && tooWide <= MOST_TOO_WIDE * (bestExplained + MIN_LINE_ENDS);
        return wrapped ? new Wrapping(bestWidth) : NONE;
    }

    /** Whether {@code line} ends only because its successor's first word did not fit. */
    boolean explains(TextLine line, TextLine next) {
        return width > 0 && line.width() <= width && line.width() + 1 + next.firstWord() > width;
    }
}
