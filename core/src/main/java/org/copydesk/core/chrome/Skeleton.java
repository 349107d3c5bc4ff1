package org.copydesk.core.chrome;

import java.util.Locale;

/** A text reduced to what it says: its letters and digits in lower case. */
final class Skeleton {
    private Skeleton() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
