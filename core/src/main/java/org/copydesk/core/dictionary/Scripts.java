package org.copydesk.core.dictionary;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The language that a text's letters alone give away.
 *
 * @param language a BCP 47 tag, or empty where several languages share the script
 */
public record Scripts(String language) {

    /** Counts the letters by script. */
    public static Scripts of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        int ascii = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                ascii += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        letters += ascii;
        if (ascii > 0) {
            counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 2 > letters) {
            return new Scripts(kana * 10 > han ? "ja" : "zh");
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() * 2 > letters) {
                return new Scripts(
                        switch (count.getKey()) {
                            case GREEK -> "el";
                            case ARABIC -> text.indexOf('پ') >= 0 && text.indexOf('گ') >= 0 ? "fa" : "ar";
                            case HEBREW -> "he";
                            case HANGUL -> "ko";
                            case THAI -> "th";
                            case DEVANAGARI -> "hi";
                            default -> "";
                        });
            }
        }
        return new Scripts("");
    }
}
