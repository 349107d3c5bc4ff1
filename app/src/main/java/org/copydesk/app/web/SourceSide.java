package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Span;

/** The source with every change in its place. Where a suggestion and a change overlap, the change is shown. */
final class SourceSide {
    private final String text;
    private final List<ChangeView> changes;
    private final List<ChangeView> suggestions;

    /** @param changes disjoint, in the order of the source */
    SourceSide(String text, List<ChangeView> changes, List<ChangeView> suggestions) {
        this.text = text;
        this.changes = changes;
        this.suggestions = suggestions;
    }

    /** The pieces of a block; a change that goes on beyond it is cut at its edges. */
    List<TextRun> pieces(Span block) {
        List<TextRun> pieces = new ArrayList<>();
        int at = block.start();
        for (int i = firstEndingAfter(changes, at); i < changes.size(); i++) {
            ChangeView change = changes.get(i);
            if (change.span().start() >= block.end()) {
                break;
            }
            int start = Math.max(at, change.span().start());
            addUnchanged(at, start, pieces);
            at = add(change, start, block.end(), change.change().after(), pieces);
        }
        addUnchanged(at, block.end(), pieces);
        return pieces;
    }

    private void addUnchanged(int start, int end, List<TextRun> pieces) {
        int at = start;
        for (ChangeView change : suggestions) {
            if (change.span().end() > at && change.span().start() < end && at < end) {
                int from = Math.max(at, change.span().start());
                addPlain(at, from, pieces);
                at = add(change, from, end, change.change().after(), pieces);
            }
        }
        addPlain(at, end, pieces);
    }

    private int add(ChangeView change, int start, int most, String after, List<TextRun> pieces) {
        int end = Math.min(most, change.span().end());
        boolean complete = end == change.span().end();
        boolean first = start == change.span().start();
        pieces.add(TextRun.changed(text.substring(start, end), complete ? after : "", change, first));
        return end;
    }

    private void addPlain(int start, int end, List<TextRun> pieces) {
        if (start < end) {
            pieces.add(TextRun.plain(text.substring(start, end)));
        }
    }

    /** The first of some disjoint changes, in the order of the source, that ends after a position. */
    static int firstEndingAfter(List<ChangeView> changes, int source) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (changes.get(mid).span().end() > source) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }
}
