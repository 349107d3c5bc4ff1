/**
 * From bytes to characters: byte order marks, declared charsets, detection, and what is no text at all.
 * Read {@link org.copydesk.core.decode.charset.DecodedCharacters} first.
 */
@NullMarked
package org.copydesk.core.decode.charset;

import org.jspecify.annotations.NullMarked;
