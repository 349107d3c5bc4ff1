package org.copydesk.core.record;

import org.copydesk.core.text.Digest;

/** Names documents by their URI. */
public final class DocumentId {
    private DocumentId() {}

    /** The first 16 hexadecimal digits of the SHA-256 of the URI. */
    public static String of(String uri) {
        return Digest.sha256(uri).substring(0, 16);
    }
}
