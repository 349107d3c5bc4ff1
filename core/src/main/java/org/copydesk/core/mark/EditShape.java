package org.copydesk.core.mark;

import org.copydesk.core.text.Span;

/**
 * An edit on its way from what a stage asked for to what a mark may be: trimmed, not empty, whole words in the wording phase,
 * and cutting no earlier replacement.
 *
 * @param start where it begins in the view
 * @param end where it ends in the view
 * @param text what it puts there
 */
record EditShape(int start, int end, String text) {

    /** The edit that puts {@code text} in place of {@code [start, end)}, in the shape the laws of {@link View} ask for. */
    static EditShape of(View view, PieceTable pieces, int start, int end, String text) {
        String all = view.text();
        Span passage = view.passageOf(start, end)
                .orElseThrow(() -> new IllegalArgumentException("[" + start + ", " + end + ") is not in one passage"))
                .span();
        if (all.regionMatches(start, text, 0, text.length()) && text.length() == end - start) {
            throw new IllegalArgumentException("the edit at " + start + " changes nothing");
        }
        EditShape shape = new EditShape(start, end, text).trimmed(all).notEmpty(all, passage);
        if (view.phase() == Phase.WORDING) {
            shape = shape.wholeWords(all, passage);
        }
        return shape.wholeReplacements(all, pieces);
    }

    Edit toEdit(Phase phase, PieceTable pieces, Evidence evidence) {
        return new Edit(phase, pieces.toSource(new Span(start, end)), text, evidence);
    }

    private EditShape trimmed(String all) {
        int most = Math.min(end - start, text.length());
        int head = 0;
        while (head < most && all.charAt(start + head) == text.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head && all.charAt(end - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(all.charAt(end - tail))) {
            tail--;
        }
        return new EditShape(start + head, end - tail, text.substring(head, text.length() - tail));
    }

    private EditShape notEmpty(String all, Span passage) {
        if (start < end) {
            return this;
        }
        return start > passage.start()
                ? widened(all, all.offsetByCodePoints(start, -1), end)
                : widened(all, start, all.offsetByCodePoints(end, 1));
    }

    private EditShape wholeWords(String all, Span passage) {
        int from = start;
        while (from > passage.start() && inWord(all, from)) {
            from = all.offsetByCodePoints(from, -1);
        }
        int to = end;
        while (to < passage.end() && inWord(all, to)) {
            to = all.offsetByCodePoints(to, 1);
        }
        return widened(all, from, to);
    }

    private static boolean inWord(String all, int at) {
        return isWord(all.codePointBefore(at)) && isWord(all.codePointAt(at));
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private EditShape wholeReplacements(String all, PieceTable pieces) {
        Span whole = pieces.whole(new Span(start, end));
        return widened(all, whole.start(), whole.end());
    }

    private EditShape widened(String all, int from, int to) {
        return new EditShape(from, to, all.substring(from, start) + text + all.substring(end, to));
    }
}
