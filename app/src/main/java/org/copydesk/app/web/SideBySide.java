package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Span;

/** Source and clean text beside each other: a row holds blocks of the source and the parts that were made of them. */
final class SideBySide {
    /** So many unchanged rows are worth folding, and this one at either end stays as context. */
    private static final int WORTH_FOLDING = 4;

    private static final int BEGINNING = 60;

    private final List<Block> blocks;
    private final List<Part> parts;
    private final List<ChangeView> changes;
    private final List<ChangeView> told;
    private final SourceSide source;
    private final CleanSide clean;

    private SideBySide(
            String text, List<Block> blocks, List<Part> parts, List<ChangeView> changes, List<ChangeView> suggestions) {
        this.blocks = blocks;
        this.parts = parts;
        this.changes = changes;
        this.told = Stream.concat(changes.stream(), suggestions.stream())
                .sorted(Comparator.comparing(ChangeView::span))
                .toList();
        this.source = new SourceSide(text, changes, suggestions);
        this.clean = new CleanSide(changes);
    }

    /** All rows, in the order of the source; each change is told of in the row where it begins, or before which. */
    static List<Row> of(
            String text, List<Block> blocks, Article article, List<ChangeView> changes, List<ChangeView> suggestions) {
        return new SideBySide(text, blocks, article.parts(), changes, suggestions).rows();
    }

    /** Long stretches of rows in which nothing is told of are folded, but for the rows next to a change. */
    static List<Stretch> folded(List<Row> rows) {
        List<Stretch> stretches = new ArrayList<>();
        int open = 0;
        int at = 0;
        while (at < rows.size()) {
            int from = at;
            while (at < rows.size() && rows.get(at).told().isEmpty()) {
                at++;
            }
            int first = from == 0 ? from : from + 1;
            int end = at == rows.size() ? at : at - 1;
            if (end - first >= WORTH_FOLDING && at - from < rows.size()) {
                if (open < first) {
                    stretches.add(new Stretch(false, rows.subList(open, first)));
                }
                stretches.add(new Stretch(true, rows.subList(first, end)));
                open = end;
            }
            at++;
        }
        if (open < rows.size()) {
            stretches.add(new Stretch(false, rows.subList(open, rows.size())));
        }
        return stretches;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int part = 0;
        int block = 0;
        int note = 0;
        while (block < blocks.size()) {
            int last = block;
            List<PartView> said = new ArrayList<>();
            while (part < parts.size() && blockOf(parts.get(part).span().start()) <= last) {
                Part next = parts.get(part++);
                last = Math.max(last, blockOf(next.span().end() - 1));
                said.add(new PartView(next, clean.pieces(next)));
            }
            int nextPart = part < parts.size() ? blockOf(parts.get(part).span().start()) : blocks.size();
            while (said.isEmpty() && last + 1 < nextPart && goesOn(last)) {
                last++;
            }
            Span span = new Span(
                    blocks.get(block).span().start(), blocks.get(last).span().end());
            List<List<TextRun>> cells = new ArrayList<>();
            for (Block shown : blocks.subList(block, last + 1)) {
                cells.add(source.pieces(shown.span()));
            }
            block = last + 1;
            int end = block < blocks.size() ? blocks.get(block).span().start() : Integer.MAX_VALUE;
            int first = note;
            while (note < told.size() && told.get(note).span().start() < end) {
                note++;
            }
            rows.add(new Row(span, cells, said, told.subList(first, note)));
        }
        return rows;
    }

    /** Whether one change reaches over the end of a block into the next one. */
    private boolean goesOn(int block) {
        int end = blocks.get(block).span().end();
        int next = blocks.get(block + 1).span().start();
        int at = SourceSide.firstEndingAfter(changes, next);
        return at < changes.size() && changes.get(at).span().start() < end;
    }

    /** The last block that begins at or before a position. */
    private int blockOf(int position) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (blocks.get(mid).span().start() <= position) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /**
     * A row of the page.
     *
     * @param span where, in the source
     * @param blocks the pieces of each block
     * @param parts what was made of them; none if all was taken out
     * @param told the changes, suggestions and rejected ones that begin here
     */
    record Row(Span span, List<List<TextRun>> blocks, List<PartView> parts, List<ChangeView> told) {}

    /**
     * Rows in their order.
     *
     * @param folded whether they are shown on request alone
     */
    record Stretch(boolean folded, List<Row> rows) {
        /** How it begins. */
        public String beginning() {
            String text =
                    rows.get(0).blocks().get(0).stream().map(TextRun::text).collect(Collectors.joining());
            return VisibleText.line(text.length() <= BEGINNING ? text : text.substring(0, BEGINNING)) + " …";
        }
    }

    /**
     * A part of the article.
     *
     * @param part what it is
     * @param pieces its text
     */
    record PartView(Part part, List<TextRun> pieces) {
        public String title() {
            return part.kind().label() + (part.body() ? "" : ", beside the text");
        }

        public String classes() {
            return part.kind().label() + (part.body() ? "" : " aside");
        }
    }
}
