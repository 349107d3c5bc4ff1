package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Span;

/** Source and clean text beside each other: a row holds blocks of the source and the parts that were made of them. */
final class SideBySide {
    private final List<Block> blocks;
    private final List<Part> parts;
    private final SourceSide source;
    private final CleanSide clean;

    private SideBySide(List<Block> blocks, List<Part> parts, SourceSide source, CleanSide clean) {
        this.blocks = blocks;
        this.parts = parts;
        this.source = source;
        this.clean = clean;
    }

    /** All rows, in the order of the source. */
    static List<Row> of(
            String text, List<Block> blocks, Article article, List<ChangeView> changes, List<ChangeView> suggestions) {
        return new SideBySide(
                        blocks, article.parts(), new SourceSide(text, changes, suggestions), new CleanSide(changes))
                .rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int part = 0;
        int block = 0;
        while (block < blocks.size()) {
            int last = block;
            List<PartView> said = new ArrayList<>();
            while (part < parts.size() && blockOf(parts.get(part).span().start()) <= last) {
                Part next = parts.get(part++);
                last = Math.max(last, blockOf(next.span().end() - 1));
                said.add(new PartView(next, clean.pieces(next)));
            }
            Span span = new Span(
                    blocks.get(block).span().start(), blocks.get(last).span().end());
            List<List<TextRun>> cells = new ArrayList<>();
            for (Block shown : blocks.subList(block, last + 1)) {
                cells.add(source.pieces(shown.span()));
            }
            rows.add(new Row(span, cells, said));
            block = last + 1;
        }
        return rows;
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
     */
    record Row(Span span, List<List<TextRun>> blocks, List<PartView> parts) {}

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
