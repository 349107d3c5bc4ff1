package org.copydesk.core.classify.pagekind;

import java.util.List;
import java.util.Optional;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;

/** Facts about a whole page. */
final class PageFact {
    private PageFact() {}

    /** Anchored to the first block of the page, or to the first thing it says of itself; none of a page that says nothing. */
    static Optional<Fact> of(View view, Field field, String value, Evidence evidence) {
        List<Block> blocks = view.source().blocks();
        if (!blocks.isEmpty()) {
            return Optional.of(new Fact(view.phase(), blocks.get(0).span(), field, value, evidence));
        }
        List<Metadata> metadata = view.source().metadata();
        return metadata.isEmpty() ? Optional.empty() : Optional.of(view.fact(field, value, metadata.get(0), evidence));
    }
}
