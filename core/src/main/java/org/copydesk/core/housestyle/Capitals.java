package org.copydesk.core.housestyle;

/** What capitals say. */
final class Capitals {
    private Capitals() {}

    static boolean none(String words) {
        return words.chars().noneMatch(Character::isUpperCase);
    }

    /** Whether a sentence begins at {@code start}: then a capital there says nothing. */
    static boolean startSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0
                && (Character.isWhitespace(text.charAt(at)) || "\"'\u201C\u2018([".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:\u2026".indexOf(text.charAt(at)) >= 0;
    }
}
