package org.copydesk.core.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text's letters alone give away of its language.
 *
 * @param languages those that write in its script; empty where none has more than half of its letters
 * @param letters how often each letter that is neither ASCII nor Chinese is in it, in lower case
 */
public record Scripts(List<Language> languages, Map<Integer, Integer> letters) {
    private static final Map<UnicodeScript, List<Language>> BY_SCRIPT = byScript();
    /** For each letter that tells languages apart, how many have it. */
    private static final Map<Integer, Integer> SHARED = shared();

    /** Counts the letters by script. */
    public static Scripts of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        Map<Integer, Integer> letters = new HashMap<>();
        int all = 0;
        int ascii = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                ascii += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                all++;
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                int lower = Character.toLowerCase(c);
                if (SHARED.containsKey(lower)) {
                    letters.merge(lower, 1, Integer::sum);
                }
            }
        }
        all += ascii;
        if (ascii > 0) {
            counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
        }
        return new Scripts(languages(counts, all), Map.copyOf(letters));
    }

    private static List<Language> languages(Map<UnicodeScript, Integer> counts, int letters) {
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 2 > letters) {
            return Language.of(kana * 10 > han ? "ja" : "zh").stream().toList();
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() * 2 > letters) {
                return BY_SCRIPT.getOrDefault(count.getKey(), List.of());
            }
        }
        return List.of();
    }

    /** The language that the script gives away, as a primary tag of BCP 47; empty where several languages share it. */
    public String language() {
        if (languages.size() == 1) {
            return languages.get(0).tag();
        }
        boolean told = !languages.isEmpty() && languages.get(0).scripts().contains(UnicodeScript.ARABIC);
        Language best = null;
        for (Language language : told ? languages : List.<Language>of()) {
            best = best == null || weight(language) > weight(best) ? language : best;
        }
        return best == null ? "" : best.tag();
    }

    /** How many letters point to a language; one that n languages have counts 1/n. */
    public double weight(Language language) {
        double weight = 0;
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
            if (language.letters().indexOf(letter.getKey()) >= 0) {
                weight += (double) letter.getValue() / SHARED.getOrDefault(letter.getKey(), 1);
            }
        }
        return weight;
    }

    private static Map<UnicodeScript, List<Language>> byScript() {
        Map<UnicodeScript, List<Language>> all = new EnumMap<>(UnicodeScript.class);
        for (UnicodeScript script : UnicodeScript.values()) {
            List<Language> own = Language.all().stream()
                    .filter(language -> language.scripts().contains(script))
                    .toList();
            if (!own.isEmpty()) {
                all.put(script, own);
            }
        }
        return all;
    }

    private static Map<Integer, Integer> shared() {
        Map<Integer, Integer> all = new HashMap<>();
        Language.all().forEach(one -> one.letters().codePoints().forEach(c -> all.merge(c, 1, Integer::sum)));
        return Map.copyOf(all);
    }
}
