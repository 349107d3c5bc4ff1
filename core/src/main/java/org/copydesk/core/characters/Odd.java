package org.copydesk.core.characters;

import org.jspecify.annotations.Nullable;

/** The kinds of characters that a clean text does without. */
enum Odd {
    NBSP("repair.nbsp", 0.98, "no-break space"),
    SPACE("repair.odd-space", 0.97, "unusual space character"),
    SOFT_HYPHEN("repair.soft-hyphen", 0.99, "soft hyphen inside a word"),
    ZERO_WIDTH("repair.zero-width", 0.98, "character of no width"),
    BIDI("repair.bidi-control", 0.9, "control character that turns the direction of writing"),
    CONTROL("repair.control", 0.98, "control character"),
    C1("repair.c1-control", 0.97, "control character"),
    LIGATURE("repair.ligature", 0.99, "ligature"),
    HALF("repair.lone-surrogate", 0.99, "half of a character, whose other half is lost"),
    WIDE("repair.full-width", 0.95, "full-width characters"),
    COMPATIBLE("repair.compatibility-letter", 0.99, "second code of a letter"),
    DECOMPOSED("repair.decomposed", 0.99, "letter and accent written as two characters"),
    ACUTE("repair.acute-apostrophe", 0.97, "accent instead of an apostrophe");

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final char FIRST_LIGATURE = '\ufb00';
    private static final char LAST_LIGATURE = '\ufb06';
    /** What bytes 0x80 to 0x9f are in windows-1252, after the WHATWG Encoding Standard; a space where they are nothing. */
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    final String rule;
    final double confidence;
    private final String reason;

    Odd(String rule, double confidence, String reason) {
        this.rule = rule;
        this.confidence = confidence;
        this.reason = reason;
    }

    /** The kind of a character in itself, or null for one that is as it should be. */
    static @Nullable Odd of(char c) {
        if (c < 0x7f) {
            return c >= ' ' || c == '\n' || c == '\t' || c == '\r'
                    ? null
                    : c == '\f' || c == '\u000b' ? SPACE : CONTROL;
        }
        if (c < 0xa0) {
            return c > 0x7f && WINDOWS.charAt(c - 0x80) != ' ' ? C1 : CONTROL;
        }
        return c == '\u00a0' ? NBSP : c == '\u00ad' ? SOFT_HYPHEN : c == '\u00b4' ? ACUTE : c < 0x300 ? null : rare(c);
    }

    private static @Nullable Odd rare(char c) {
        if (c < 0x1100) {
            return c < 0x370 ? DECOMPOSED : null;
        }
        if (c < 0x2000) {
            return c < 0x1200 ? DECOMPOSED : c == '\u1680' ? SPACE : null;
        }
        if (c < 0x2100) {
            return general(c);
        }
        if (c < 0xd800) {
            return c == '\u2126' || c == '\u212a' || c == '\u212b' ? COMPATIBLE : c == '\u3000' ? SPACE : east(c);
        }
        if (c < 0xe000) {
            return HALF;
        }
        return c >= FIRST_LIGATURE && c <= LAST_LIGATURE
                ? LIGATURE
                : c == '\ufeff' ? ZERO_WIDTH : isWide(c) ? WIDE : null;
    }

    private static @Nullable Odd general(char c) {
        if (c <= '\u200a' || c == '\u205f') {
            return SPACE;
        }
        if (c <= '\u200d' || c == '\u2060') {
            return ZERO_WIDTH;
        }
        return c == '\u202f' ? NBSP : c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' ? BIDI : null;
    }

    private static @Nullable Odd east(char c) {
        return c == '\u3099' || c == '\u309a' ? DECOMPOSED : null;
    }

    static boolean isWide(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    static boolean isWideLetter(char c) {
        return c >= '\uff21' && c <= '\uff3a' || c >= '\uff41' && c <= '\uff5a';
    }

    /** What is to be read instead of a run of this kind. */
    String replacement(String run) {
        return switch (this) {
            case NBSP, SPACE -> " ".repeat(run.length());
            case LIGATURE -> each(run, c -> LIGATURES[c - FIRST_LIGATURE]);
            case C1 -> each(run, c -> WINDOWS.substring(c - 0x80, c - 0x7f));
            case WIDE -> each(run, c -> Character.toString(c - 0xfee0));
            case HALF -> "\ufffd".repeat(run.length());
            case ACUTE -> "\u2019";
            case COMPATIBLE -> each(run, c -> c == '\u2126' ? "\u03a9" : c == '\u212a' ? "K" : "\u00c5");
            default -> "";
        };
    }

    private static String each(String run, java.util.function.IntFunction<String> written) {
        StringBuilder out = new StringBuilder();
        run.chars().forEach(c -> out.append(written.apply(c)));
        return out.toString();
    }

    String reason(String run) {
        return switch (this) {
            case LIGATURE -> "ligature " + run + " written out";
            case C1 -> "control character that Windows-1252 has as " + replacement(run);
            case WIDE -> "full-width " + run + " written in plain letters";
            default -> reason;
        };
    }
}
