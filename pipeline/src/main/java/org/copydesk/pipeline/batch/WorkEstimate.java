package org.copydesk.pipeline.batch;

import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/** How much work a document is expected to be: about its characters of text, and what any document costs. */
final class WorkEstimate {
    /** What is done for a document however short it is, in characters; an estimate. */
    private static final long A_DOCUMENT = 1_500;

    /** Bytes of a page for a character of its text, on 870 saved pages (WCXB); it holds until a page is decoded. */
    private static final long MARKUP = 13;

    private static final int LOOKED_AT = 512;

    private WorkEstimate() {}

    /** Of a document as received; of one without bytes, what any document costs. */
    static long of(@Nullable Payload payload) {
        if (payload == null) {
            return A_DOCUMENT;
        }
        long size = payload.bytes().length;
        return A_DOCUMENT + (isMarkup(payload.bytes()) ? size / MARKUP : size);
    }

    /** Of a document whose text has this many characters. */
    static long of(int characters) {
        return A_DOCUMENT + characters;
    }

    private static boolean isMarkup(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == '<') {
                return true;
            }
        }
        return false;
    }
}
