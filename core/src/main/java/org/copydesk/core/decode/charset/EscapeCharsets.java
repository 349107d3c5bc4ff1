package org.copydesk.core.decode.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/** Tells the charsets of seven bits that change their letters by escape sequences (ISO 2022): Japanese and Korean. */
final class EscapeCharsets {
    private static final byte ESCAPE = 0x1b;

    private EscapeCharsets() {}

    /** The charset that the escape sequences belong to, if all bytes are of seven bits. */
    static Optional<Charset> charset(byte[] bytes) {
        String name = "";
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return Optional.empty();
            }
            if (bytes[i] == ESCAPE && name.isEmpty() && i + 3 < bytes.length && bytes[i + 1] == '$') {
                byte set = bytes[i + 2];
                boolean japanese = set == '@' || set == 'B' || set == '(' && bytes[i + 3] == 'D';
                name = japanese ? "ISO-2022-JP-2" : set == ')' && bytes[i + 3] == 'C' ? "ISO-2022-KR" : "";
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    }
}
