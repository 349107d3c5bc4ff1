package org.copydesk.core.article;

import org.copydesk.core.text.Span;

/**
 * White space that only wraps a line of the source, and reads as one space in the article.
 *
 * @param span where, in the decoded source
 * @param text the white space itself
 */
public record LineBreak(Span span, String text) {}
