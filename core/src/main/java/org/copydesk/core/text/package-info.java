/**
 * The text as received: {@link org.copydesk.core.text.SourceText} is one string with {@link org.copydesk.core.text.Block}s over
 * it, and never changes. Read {@code SourceText} first. Offsets are UTF-16 units, half-open, everywhere.
 */
@NullMarked
package org.copydesk.core.text;

import org.jspecify.annotations.NullMarked;
