package org.copydesk.core.repair;

import org.jspecify.annotations.Nullable;

/** The kinds of characters that a clean text does without. */
enum Odd {
    NBSP("repair.nbsp", 0.98, "no-break space"),
    SPACE("repair.odd-space", 0.97, "unusual space character"),
    SOFT_HYPHEN("repair.soft-hyphen", 0.99, "soft hyphen inside a word"),
    ZERO_WIDTH("repair.zero-width", 0.98, "character of no width"),
    BIDI("repair.bidi-control", 0.9, "control character that turns the direction of writing"),
    CONTROL("repair.control", 0.98, "control character"),
    LIGATURE("repair.ligature", 0.99, "ligature");

    private static final String[] WRITTEN_OUT = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final char FIRST_LIGATURE = '\ufb00';
    private static final char LAST_LIGATURE = '\ufb06';

    final String rule;
    final double confidence;
    final String reason;

    Odd(String rule, double confidence, String reason) {
        this.rule = rule;
        this.confidence = confidence;
        this.reason = reason;
    }

    /** The kind of a character, or null for one that is as it should be. */
    static @Nullable Odd of(char c) {
        if (c >= ' ' && c < '\u007f' || c == '\n' || c == '\t' || c == '\r') {
            return null;
        }
        if (c < ' ' || c <= '\u009f') {
            return c == '\f' || c == '\u000b' || c == '\u0085' ? SPACE : CONTROL;
        }
        return switch (c) {
            case '\u00a0', '\u202f' -> NBSP;
            case '\u1680', '\u205f', '\u3000' -> SPACE;
            case '\u00ad' -> SOFT_HYPHEN;
            case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> ZERO_WIDTH;
            case '\u200e', '\u200f', '\u061c' -> null;
            default -> ofRange(c);
        };
    }

    private static @Nullable Odd ofRange(char c) {
        if (c >= '\u2000' && c <= '\u200a') {
            return SPACE;
        }
        if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
            return BIDI;
        }
        return c >= FIRST_LIGATURE && c <= LAST_LIGATURE ? LIGATURE : null;
    }

    /** What is to be read instead of a run of this kind. */
    String replacement(String run) {
        return switch (this) {
            case NBSP, SPACE -> " ".repeat(run.length());
            case LIGATURE -> writtenOut(run);
            default -> "";
        };
    }

    private static String writtenOut(String run) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            out.append(WRITTEN_OUT[run.charAt(i) - FIRST_LIGATURE]);
        }
        return out.toString();
    }

    String reason(String run) {
        return this == LIGATURE ? "ligature " + run + " written out" : reason;
    }
}
