/**
 * From bytes to text: {@link org.copydesk.core.Decoders} chooses a {@link org.copydesk.core.decode.Decoder} for a
 * {@link org.copydesk.core.decode.Payload}. Read {@code Decoders} first.
 */
@NullMarked
package org.copydesk.core.decode;

import org.jspecify.annotations.NullMarked;
