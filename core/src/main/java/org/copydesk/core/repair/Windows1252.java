package org.copydesk.core.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The upper half of windows-1252, undefined bytes as in Latin-1. */
final class Windows1252 {
    /** The characters of 0x80 to 0x9f, after the WHATWG Encoding Standard. */
    private static final String UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private Windows1252() {}

    /** Whether a character may have been a byte of 0x80 to 0xff. */
    static boolean isHigh(char c) {
        return c >= 0x80 && (c <= 0xff || UPPER.indexOf(c) >= 0);
    }

    /** The text that these characters are if they were bytes of UTF-8, or null if they were not. */
    static @Nullable String decodeUtf8(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int upper = UPPER.indexOf(c);
            if (upper < 0 && (c < 0x80 || c > 0xff)) {
                return null;
            }
            bytes[i] = (byte) (upper >= 0 ? 0x80 + upper : c);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return null;
        }
    }
}
