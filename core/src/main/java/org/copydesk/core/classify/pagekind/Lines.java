package org.copydesk.core.classify.pagekind;

import java.util.IdentityHashMap;
import java.util.Map;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SourceText;

/** The blocks of a view's source in numbers, worked out once for all that ask. Read only. */
final class Lines {
    private final Map<Block, BlockStats> byBlock = new IdentityHashMap<>();

    private Lines(SourceText source) {
        source.blocks().forEach(block -> byBlock.put(block, BlockStats.of(source.text(), block)));
    }

    static Lines of(View view) {
        return view.reading(Lines.class, unread -> new Lines(unread.source()));
    }

    /** @param block one of the source */
    BlockStats of(Block block) {
        BlockStats line = byBlock.get(block);
        if (line == null) {
            throw new IllegalArgumentException("not a block of this source: " + block.span());
        }
        return line;
    }
}
