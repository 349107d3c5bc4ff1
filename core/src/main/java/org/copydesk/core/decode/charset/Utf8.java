package org.copydesk.core.decode.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well bytes read as UTF-8.
 *
 * @param multiByte sequences of two to four bytes that are valid; Latin-1 text has none but by rare chance
 * @param invalid bytes that begin no valid sequence
 * @param nuls zero bytes
 */
record Utf8(int multiByte, int invalid, int nuls) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** All is valid and nothing has to be replaced. */
    boolean isSound() {
        return invalid == 0 && nuls == 0;
    }

    static Utf8 of(byte[] bytes) {
        int multiByte = 0;
        int invalid = 0;
        int nuls = 0;
        int i = 0;
        while (i < bytes.length) {
            while (i + Long.BYTES <= bytes.length && isPlain((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
            }
            if (i == bytes.length) {
                break;
            }
            int b = bytes[i];
            if (b > 0) {
                i++;
                continue;
            }
            if (b == 0) {
                nuls++;
                i++;
                continue;
            }
            int length = length(b & 0xFF);
            if (length > 1 && followed(bytes, i, length)) {
                multiByte++;
                i += length;
            } else {
                invalid++;
                i++;
            }
        }
        return new Utf8(multiByte, invalid, nuls);
    }

    /** Whether all of eight bytes are ASCII and none is zero. */
    private static boolean isPlain(long eight) {
        return ((eight | eight - ONES) & HIGHS) == 0;
    }

    private static int length(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean followed(byte[] bytes, int at, int length) {
        if (at + length > bytes.length) {
            return false;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        int lead = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
