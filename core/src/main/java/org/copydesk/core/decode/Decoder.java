package org.copydesk.core.decode;

import org.copydesk.core.text.SourceText;

/** Turns payloads of one kind into source texts. Pure and thread-safe: the same payload gives the same text. */
public interface Decoder {
    /** Returns a stable name with a version, such as {@code html/1}; a new version decodes stored payloads again. */
    String id();

    /** Whether the bytes look like this decoder's kind. */
    boolean accepts(Payload payload);

    /** @throws UndecodableException if the bytes are not text of this kind */
    SourceText decode(Payload payload);
}
