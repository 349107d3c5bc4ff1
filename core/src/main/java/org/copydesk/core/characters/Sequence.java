package org.copydesk.core.characters;

import org.jspecify.annotations.Nullable;

/**
 * One character of UTF-8 that is in a text as two to four characters of a one-byte charset.
 *
 * @param end one past its last character
 * @param codePoint what it was; U+FFFD where a byte of it is lost
 * @param harm what happened to it besides
 */
record Sequence(int end, int codePoint, Harm harm) {
    private static final int LOST = 0xfffd;
    private static final int NO_BREAK = 0xa0;

    /** What else happened to a misread character. */
    enum Harm {
        NONE,
        /** A no-break space in it became a plain one. */
        SPACED,
        /** A byte of it became U+FFFD or a question mark. */
        LOST
    }

    /** The character that begins at {@code at}, if one does. */
    static @Nullable Sequence read(String text, int at, Misreading misreading) {
        int lead = misreading.byteOf(text.charAt(at));
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0) {
            return null;
        }
        int code = lead & (0x7f >> length);
        Harm harm = Harm.NONE;
        int i = at + 1;
        for (int k = 1; k < length; k++, i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            int value = misreading.byteOf(c);
            if (c == ' ' && misreading.spaced) {
                value = NO_BREAK;
                harm = harm == Harm.LOST ? harm : Harm.SPACED;
            } else if (c == LOST || c == '?' && k == 2 && k == length - 1) {
                value = 0x80;
                harm = Harm.LOST;
            }
            boolean continues = (value & 0xc0) == 0x80 && (k > 1 || harm == Harm.LOST || isSecond(lead, value));
            if (!continues) {
                return null;
            }
            code = code << 6 | value & 0x3f;
        }
        if (harm == Harm.LOST) {
            return new Sequence(i, LOST, harm);
        }
        return isSurrogate(code) ? pair(text, i, code, misreading) : new Sequence(i, code, harm);
    }

    /** No overlong forms, nothing beyond U+10FFFF. */
    private static boolean isSecond(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    /** Two surrogates, each written as three bytes, which old databases hold for one emoji (CESU-8, Unicode report 26). */
    private static @Nullable Sequence pair(String text, int at, int high, Misreading misreading) {
        if (high >= 0xdc00 || at + 3 > text.length() || misreading.byteOf(text.charAt(at)) != 0xed) {
            return null;
        }
        int second = misreading.byteOf(text.charAt(at + 1));
        int third = misreading.byteOf(text.charAt(at + 2));
        boolean low = second >= 0xb0 && second < 0xc0 && (third & 0xc0) == 0x80;
        int code = Character.toCodePoint((char) high, (char) (0xd000 | (second & 0x3f) << 6 | third & 0x3f));
        return low ? new Sequence(at + 3, code, Harm.NONE) : null;
    }

    private static boolean isSurrogate(int code) {
        return code >= 0xd800 && code < 0xe000;
    }
}
