package org.copydesk.core.mark;

import java.util.List;
import org.copydesk.core.text.Span;

/**
 * A piece table: maps a cleaned text to its source and back by binary search. A piece is either copied from the source or a
 * replacement of a stretch of it; replacements by nothing leave no piece.
 *
 * <p>After Crowley, "Data Structures for Text Sequences" (1998), section 4.
 */
final class PieceTable {
    private final String text;
    private final int sourceLength;
    private final int count;
    private final int[] viewStart;
    private final int[] sourceStart;
    private final int[] sourceEnd;
    private final boolean[] replaced;

    /** @param replacements disjoint, in order */
    PieceTable(String source, List<Replacement> replacements) {
        int capacity = 2 * replacements.size() + 1;
        viewStart = new int[capacity + 1];
        sourceStart = new int[capacity];
        sourceEnd = new int[capacity];
        replaced = new boolean[capacity];
        sourceLength = source.length();
        StringBuilder out = new StringBuilder(sourceLength);
        int pieces = 0;
        int at = 0;
        for (Replacement replacement : replacements) {
            Span span = replacement.span();
            pieces = add(pieces, out, at, span.start(), source.substring(at, span.start()), false);
            pieces = add(pieces, out, span.start(), span.end(), replacement.text(), true);
            at = span.end();
        }
        count = add(pieces, out, at, sourceLength, source.substring(at), false);
        viewStart[count] = out.length();
        text = out.toString();
    }

    private int add(int piece, StringBuilder out, int start, int end, String piecesText, boolean isReplaced) {
        if (piecesText.isEmpty()) {
            return piece;
        }
        viewStart[piece] = out.length();
        sourceStart[piece] = start;
        sourceEnd[piece] = end;
        replaced[piece] = isReplaced;
        out.append(piecesText);
        return piece + 1;
    }

    String text() {
        return text;
    }

    /** The source of a non-empty view range; where the range cuts a replacement, all that it replaced. */
    Span toSource(Span view) {
        int first = pieceAt(view.start());
        int last = pieceAt(view.end() - 1);
        int start = replaced[first] ? sourceStart[first] : sourceStart[first] + view.start() - viewStart[first];
        int end = replaced[last] ? sourceEnd[last] : sourceStart[last] + view.end() - viewStart[last];
        return new Span(start, end);
    }

    /** The view range widened so that it cuts no replacement. */
    Span whole(Span view) {
        int first = pieceAt(view.start());
        int last = pieceAt(view.end() - 1);
        int start = replaced[first] ? viewStart[first] : view.start();
        int end = replaced[last] ? viewStart[last + 1] : view.end();
        return new Span(start, end);
    }

    /** Where a source position is in the view; inside a replacement, where the replacement begins. */
    int startInView(int source) {
        int piece = firstEndingAfter(source);
        if (piece == count) {
            return text.length();
        }
        int into = Math.max(0, source - sourceStart[piece]);
        return viewStart[piece] + (replaced[piece] ? 0 : into);
    }

    /** Where a source range that ends at {@code source} ends in the view; inside a replacement, where the replacement ends. */
    int endInView(int source) {
        int piece = firstEndingAfter(source - 1);
        if (piece == count) {
            return text.length();
        }
        if (sourceStart[piece] >= source) {
            return viewStart[piece];
        }
        return replaced[piece] ? viewStart[piece + 1] : viewStart[piece] + source - sourceStart[piece];
    }

    private int pieceAt(int view) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (viewStart[mid] <= view) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    private int firstEndingAfter(int source) {
        int low = 0;
        int high = count;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sourceEnd[mid] > source) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /**
     * What reads instead of a stretch of the source.
     *
     * @param span where, in source coordinates
     * @param text what reads there instead
     */
    record Replacement(Span span, String text) {}
}
