package org.copydesk.pipeline.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one record.
 *
 * @param bytes as they are, or their beginning where {@code whole} is false; not copied
 * @param line the number of the line it begins on, from 1
 * @param number its own number, from 1
 * @param whole whether all its bytes are here
 * @param open whether the file ends in the middle of it
 */
record RecordBytes(byte[] bytes, long line, long number, boolean whole, boolean open) {
    /** What is in bytes that are no UTF-8, as browsers take it. */
    private static final Charset LEGACY = Charset.forName("windows-1252");

    boolean isBlank() {
        for (byte one : bytes) {
            if (one > ' ' || one < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are UTF-8. */
    boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** As UTF-8 if it is that, else as Windows-1252. */
    String text() {
        return new String(bytes, isUtf8() ? StandardCharsets.UTF_8 : LEGACY);
    }
}
