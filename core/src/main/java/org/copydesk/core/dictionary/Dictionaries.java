package org.copydesk.core.dictionary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.core.text.Digest;

/** The dictionaries there are, one for each language. Immutable and thread-safe. */
public final class Dictionaries {
    /** None at all. */
    public static final Dictionaries NONE = new Dictionaries(Map.of());

    private final Map<String, Dictionary> byLanguage;

    private Dictionaries(Map<String, Dictionary> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** What comes with Copydesk: English. Reads it anew at each call, which takes milliseconds. */
    public static Dictionaries standard() {
        return NONE.with(WordList.english());
    }

    /** @param language a tag of BCP 47; its primary part counts, in whatever case */
    public Optional<Dictionary> of(String language) {
        return Optional.ofNullable(byLanguage.get(primary(language)));
    }

    /** These dictionaries and another one, which joins the one for its language: a word that either knows is known. */
    public Dictionaries with(Dictionary dictionary) {
        Map<String, Dictionary> all = new TreeMap<>(byLanguage);
        all.merge(primary(dictionary.language()), dictionary, CombinedDictionary::new);
        return new Dictionaries(all);
    }

    /** 16 hexadecimal digits that change with any of the dictionaries. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        byLanguage.forEach((language, dictionary) -> all.append(language)
                .append(' ')
                .append(dictionary.fingerprint())
                .append('\n'));
        return Digest.sha256(all.toString()).substring(0, 16);
    }

    private static String primary(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
            end++;
        }
        return lower.substring(0, end);
    }
}
