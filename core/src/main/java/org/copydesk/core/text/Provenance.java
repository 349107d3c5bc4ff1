package org.copydesk.core.text;

/** Where a fact was read: a span of the text, or a fact that the page itself gave. */
public sealed interface Provenance permits Span, Metadata {}
