package org.copydesk.core;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/** Small sources for tests, made by hand. */
public final class Sources {
    private Sources() {}

    /** Flat text: a block between blank lines. */
    public static SourceText flat(String text) {
        return of(text, "\n\n");
    }

    /** Flat text: a block a line. */
    public static SourceText lines(String text) {
        return of(text, "\n");
    }

    /** Blocks with a layout each, a blank line between them. */
    public static SourceText blocks(List<String> texts, List<Layout> layouts) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            int start = all.length();
            all.append(texts.get(i));
            blocks.add(new Block(new Span(start, all.length()), layouts.get(i)));
            all.append("\n\n");
        }
        return source(all.toString(), blocks);
    }

    /** A paragraph element of an article. */
    public static Layout paragraph() {
        return shaped("html/body/article/p", Layout.Shape.TEXT);
    }

    public static Layout heading(int level) {
        return new Layout("html/body/article/h" + level, Layout.Shape.TEXT, level, 0, false, "");
    }

    public static Layout shaped(String path, Layout.Shape shape) {
        return new Layout(path, shape, 0, 0, false, "");
    }

    private static SourceText of(String text, String between) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(between, at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                blocks.add(new Block(new Span(at, end), Layout.NONE));
            }
            at = end + between.length();
        }
        return source(text, blocks);
    }

    private static SourceText source(String text, List<Block> blocks) {
        return new SourceText(Digest.sha256(text), "", text, blocks, List.of(), List.of());
    }
}
