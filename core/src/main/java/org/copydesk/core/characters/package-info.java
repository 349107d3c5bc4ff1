/**
 * Damage of single characters and short runs of them, found in any text: mojibake, HTML entities, ligatures, characters that nobody
 * sees. Knows nothing of views and marks, so that decoders can mend what a page says of itself. Read
 * {@link org.copydesk.core.characters.Mending} first.
 */
@NullMarked
package org.copydesk.core.characters;

import org.jspecify.annotations.NullMarked;
