package org.copydesk.core.language;

import java.text.Normalizer;
import org.copydesk.core.text.LiteralScan;

/** How phrases and texts are compared: what each UTF-16 unit is taken for, and between which of them words begin and end. */
final class Glyphs {
    /** What takes no part: joiners, marks that may be left out, soft hyphens. */
    static final char NOTHING = 0;

    /** The kinds: no part of a word; as if it weren't there; of a script whose words have no space between them. */
    static final int OTHER = 0;

    static final int IGNORED = 1;
    static final int UNSPACED = 2;
    private static final int DIGIT = 3;
    private static final int HANGUL = 4;
    private static final int KATAKANA = 5;
    private static final int LETTER = 6;

    private static final char FIRST_LETTER_WITH_MARK = '\u00c0';
    private static final char LAST_LETTER_WITH_MARK = '\u1fff';
    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            FOLDED[c] = folded((char) c);
            KINDS[c] = (byte) kindOf((char) c);
        }
    }

    private Glyphs() {}

    /**
     * The character as it is compared: in lower case, without its accents; {@code 0} for any digit, a space for what separates words,
     * {@link #NOTHING} for what is ignored.
     */
    static char fold(char c) {
        return FOLDED[c];
    }

    static int kind(char c) {
        return KINDS[c];
    }

    /** Whether a word may end and another begin between characters of two kinds. */
    static boolean parts(int before, int after) {
        return before != after || after == UNSPACED;
    }

    /** Whether a run of this folded character counts as one. */
    static boolean runsTogether(char folded) {
        return folded == ' ' || folded == '0';
    }

    /** A text in folded characters, runs as one. */
    static CharSequence fold(String text) {
        StringBuilder all = new StringBuilder(text.length());
        char last = NOTHING;
        for (int i = 0; i < text.length(); i++) {
            char folded = fold(text.charAt(i));
            if (folded != NOTHING && !(folded == last && runsTogether(folded))) {
                all.append(folded);
                last = folded;
            }
        }
        return all;
    }

    private static char folded(char c) {
        if (isIgnored(c)) {
            return NOTHING;
        }
        if (Character.isDigit(c)) {
            return '0';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_NON_JOINER) {
            return ' ';
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u2010', '\u2011' -> '-';
            case '\u0649', '\u06cc' -> '\u064a'; // alef maksura and Persian yeh as yeh
            case '\u06a9' -> '\u0643'; // Persian kaf as kaf
            case '\u0629' -> '\u0647'; // teh marbuta as heh
            default ->
                c >= '\uff01' && c <= '\uff5e' // full width
                        ? LiteralScan.fold((char) (c - '\uff01' + '!'))
                        : withoutMarks(LiteralScan.fold(c));
        };
    }

    private static char withoutMarks(char c) {
        if (c < FIRST_LETTER_WITH_MARK || c > LAST_LETTER_WITH_MARK || !Character.isLetter(c)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 1; i < parts.length(); i++) {
            if (!isIgnored(parts.charAt(i))) {
                return c;
            }
        }
        return parts.charAt(0);
    }

    private static boolean isIgnored(char c) {
        return c >= '\u0300' && c <= '\u036f' // accents
                || c >= '\u0591' && c <= '\u05c7' && Character.getType(c) == Character.NON_SPACING_MARK // Hebrew points
                || c >= '\u064b' && c <= '\u065f' // Arabic vowel marks and hamzas
                || c == '\u0640' // tatweel
                || c == '\u093c' // nukta
                || c == '\u09bc'
                || c != ZERO_WIDTH_NON_JOINER && Character.getType(c) == Character.FORMAT;
    }

    private static int kindOf(char c) {
        if (isIgnored(c)) {
            return IGNORED;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        int type = Character.getType(c);
        if (!Character.isLetter(c) && type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK) {
            return OTHER;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> UNSPACED;
            case HANGUL -> HANGUL;
            case KATAKANA -> KATAKANA;
            default -> c == '\u30fc' ? KATAKANA : LETTER; // the sign of a long vowel
        };
    }
}
