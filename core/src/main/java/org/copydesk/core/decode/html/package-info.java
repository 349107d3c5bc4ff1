/**
 * Pages: their text and blocks, their metadata, their scripts, and what site rules find in them.
 * Read {@link org.copydesk.core.decode.html.HtmlDecoder} first.
 */
@NullMarked
package org.copydesk.core.decode.html;

import org.jspecify.annotations.NullMarked;
