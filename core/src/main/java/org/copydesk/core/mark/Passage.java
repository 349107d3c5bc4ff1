package org.copydesk.core.mark;

import org.copydesk.core.text.Block;
import org.copydesk.core.text.Span;

/**
 * A block as it is in a {@link View}: what is left of it, white space at its edges apart.
 *
 * @param block the block of the source
 * @param span where it is in the view, in view coordinates
 * @param text what it reads there
 */
public record Passage(Block block, Span span, String text) {
    /** That of its place, which no other passage of the view has: texts and paths are long. */
    @Override
    public int hashCode() {
        return span.hashCode();
    }
}
