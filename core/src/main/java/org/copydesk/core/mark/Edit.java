package org.copydesk.core.mark;

import org.copydesk.core.text.Span;

/**
 * Replaces a part of the text.
 *
 * @param phase the phase that said so
 * @param span where, in source coordinates; inside one block
 * @param replacement what to read there instead; may be empty
 * @param evidence why
 */
public record Edit(Phase phase, Span span, String replacement, Evidence evidence) implements Mark {
    @Override
    public Span anchor() {
        return span;
    }
}
