package org.copydesk.core.facts;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text's words, so that two spellings of one line can be seen to say the same. */
final class Words {
    private Words() {}

    /** Letters and digits in lower case, words joined by one space. */
    static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    /** The share of words that two keys have in common, 0 to 1. */
    static double likeness(String key, String other) {
        Set<String> mine = new HashSet<>(List.of(key.split(" ")));
        Set<String> all = new HashSet<>(List.of(other.split(" ")));
        Set<String> common = new HashSet<>(mine);
        common.retainAll(all);
        all.addAll(mine);
        return key.isEmpty() || other.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    static int count(String text) {
        String key = key(text);
        return key.isEmpty() ? 0 : key.split(" ").length;
    }
}
