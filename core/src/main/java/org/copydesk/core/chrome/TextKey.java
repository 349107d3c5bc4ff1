package org.copydesk.core.chrome;

import java.util.Locale;

/** A text reduced to what it says: its letters and digits in lower case. */
final class TextKey {
    private TextKey() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean plain = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    out.append((char) c);
                } else if (c >= 'A' && c <= 'Z') {
                    out.append((char) (c + 32));
                }
            } else if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
                plain = false;
            }
        }
        return plain ? out.toString() : out.toString().toLowerCase(Locale.ROOT);
    }
}
