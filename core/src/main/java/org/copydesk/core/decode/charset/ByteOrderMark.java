package org.copydesk.core.decode.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes say of the charset.
 *
 * @param charset the charset they announce
 * @param length how many bytes the mark takes; 0 where UTF-16 is only seen by its zero bytes
 */
public record ByteOrderMark(Charset charset, int length) {

    public static Optional<ByteOrderMark> of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
        }
        return utf16(bytes);
    }

    /** UTF-16 or UTF-32, by their mark or, without one, by a zero in every second byte of Latin text. */
    static Optional<ByteOrderMark> utf16(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new ByteOrderMark(Charset.forName("UTF-32LE"), 4));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new ByteOrderMark(Charset.forName("UTF-32BE"), 4));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
        }
        return unmarked(bytes);
    }

    private static Optional<ByteOrderMark> unmarked(byte[] bytes) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int bigEndian = 0;
        int littleEndian = 0;
        for (int i = 0; i < pairs; i++) {
            boolean first = text(bytes[2 * i]);
            boolean second = text(bytes[2 * i + 1]);
            bigEndian += bytes[2 * i] == 0 && second ? 1 : 0;
            littleEndian += first && bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 4 && littleEndian * 10 > pairs * 8) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 0));
        }
        return pairs >= 4 && bigEndian * 10 > pairs * 8
                ? Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 0))
                : Optional.empty();
    }

    private static boolean text(byte b) {
        return b >= ' ' || b >= '\t' && b <= '\r' || b < 0;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
