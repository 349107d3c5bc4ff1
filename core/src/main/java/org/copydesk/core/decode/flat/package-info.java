/**
 * Text without markup: its lines, how they are wrapped, and which of them go on in the next one.
 * Read {@link org.copydesk.core.decode.flat.FlatTextDecoder} first.
 */
@NullMarked
package org.copydesk.core.decode.flat;

import org.jspecify.annotations.NullMarked;
