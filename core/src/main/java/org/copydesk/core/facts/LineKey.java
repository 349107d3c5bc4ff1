package org.copydesk.core.facts;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text's words, so that two spellings of one line can be seen to say the same. */
final class LineKey {
    private LineKey() {}

    /** Letters and digits in lower case, words joined by one space. */
    static String key(String text) {
        String plain = isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append((char) c);
            } else if (c >= 'A' && c <= 'Z') {
                out.append((char) Character.toLowerCase(c));
            } else if (c >= 128
                    && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    static int count(String text) {
        String key = key(text);
        return key.isEmpty() ? 0 : 1 + (int) key.chars().filter(c -> c == ' ').count();
    }

    /** The words of a key, each once. */
    record Bag(Set<String> words) {
        static Bag of(String key) {
            return new Bag(key.isEmpty() ? Set.of() : new HashSet<>(List.of(key.split(" "))));
        }

        /** The share of words that two bags have in common, 0 to 1; 0 if one is empty. */
        double likeness(Bag other) {
            int common = 0;
            for (String word : words) {
                common += other.words.contains(word) ? 1 : 0;
            }
            int all = words.size() + other.words.size() - common;
            return all == 0 ? 0 : (double) common / all;
        }
    }
}
