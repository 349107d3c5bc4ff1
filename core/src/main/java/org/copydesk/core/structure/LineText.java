package org.copydesk.core.structure;

import com.ibm.icu.text.Normalizer2;

/** What a line says, its look apart. */
final class LineText {
    private static final String FINAL = ".!?\u2026:;\u3002\uFF01\uFF1F";
    private static final String CLOSING = "\"'\u201D\u2019\u00BB\u201C)]";

    private LineText() {}

    /** Letters and digits alone, compatibility forms and case folded: equal for two settings of one headline. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        Normalizer2.getNFKCCasefoldInstance()
                .normalize(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Whether the text may have this key: as many letters and digits, unless folding could change their number. */
    static boolean mayHaveKey(String text, String key) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return true;
            }
            count += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? 1 : 0;
            if (count > key.length()) {
                return false;
            }
        }
        return count == key.length();
    }

    /** How many letters and digits a text has. */
    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            count += Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return count;
    }

    /** Whether a text ends as a sentence, a list's introduction or speech does. */
    static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && FINAL.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether a text begins with a capital, a digit or an opening quotation mark before one. */
    static boolean beginsSentence(String text) {
        int first = 0;
        while (first < text.length() - 1
                && "\"'\u201C\u2018\u00AB\u201E(\u00BF\u00A1".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int c = text.codePointAt(first);
        return Character.isUpperCase(c) || Character.isTitleCase(c) || Character.isDigit(c);
    }
}
