package org.copydesk.core.mark;

import org.copydesk.core.text.Span;

/**
 * Says what a part of the text is.
 *
 * @param phase the phase that said so
 * @param span where, in source coordinates
 * @param role what it is
 * @param evidence why
 */
public record Label(Phase phase, Span span, Role role, Evidence evidence) implements Mark {
    @Override
    public Span anchor() {
        return span;
    }
}
