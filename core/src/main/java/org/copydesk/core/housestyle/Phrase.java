package org.copydesk.core.housestyle;

import java.util.Optional;

/** Words as a list gives them, to be found in a text: whole words only, any white space between them. */
record Phrase(String words) {
    /** Where it ends in the text if it is at {@code start}, whatever its case; -1 if it doesn't. */
    int end(String text, int start) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                int gap = at;
                while (at < text.length() && isSpace(text.charAt(at))) {
                    at++;
                }
                if (at == gap) {
                    return -1;
                }
            } else if (at == text.length() || !same(c, text.charAt(at))) {
                return -1;
            } else {
                at++;
            }
        }
        return at;
    }

    /** What the words found in a text would be in its case, by the shapes there are; empty if the case is none of them. */
    Optional<LetterCase> shape(String found) {
        String plain = plain(found);
        for (LetterCase shape : LetterCase.values()) {
            if (plain(shape.of(words)).equals(plain)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** Whether the words found in a text are there as the list has them. */
    boolean isAsWritten(String found) {
        return plain(found).equals(plain(words));
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isSpace(c)) {
                plain.append(c == '\u2019' ? '\'' : c);
            } else if (!gap) {
                plain.append(' ');
            }
            gap = isSpace(c);
        }
        return plain.toString();
    }

    private static boolean same(char one, char other) {
        return one == other
                || Character.toLowerCase(one) == Character.toLowerCase(other)
                || isApostrophe(one) && isApostrophe(other);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
