package org.copydesk.core.language;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Copydesk knows of one language, as its file says it. Words are in lower case as far as the script has one. All files are read
 * once, when the class is first used. Immutable and thread-safe.
 *
 * @param tag the primary tag of BCP 47
 * @param also further primary tags that mean it, such as {@code nb} for {@code no}
 * @param scripts the scripts it is written in, the usual one first
 * @param dateOrder how it writes a date in numbers
 * @param letters letters, accents among them, that tell it from most others of its script
 * @param months the names of each of the 12 months, inflected and short forms among them; empty where months are numbers
 * @param persianMonths the same for the months of the Persian calendar
 * @param yearOffset this many years are added to those of the Gregorian calendar
 * @param eras names of eras, and the year before the first of each
 * @param words by class; a class that the language has none of is absent
 * @param furniture phrases of the page around an article, likewise; 0 stands for any number
 */
public record Language(
        String tag,
        List<String> also,
        List<UnicodeScript> scripts,
        DateOrder dateOrder,
        String letters,
        List<List<String>> months,
        List<List<String>> persianMonths,
        int yearOffset,
        Map<String, Integer> eras,
        Map<WordClass, List<String>> words,
        Map<FurnitureClass, List<String>> furniture) {
    private static final LanguageFiles FILES = LanguageFiles.read();

    /** How a language writes a date in numbers. */
    public enum DateOrder {
        DAY_MONTH_YEAR,
        YEAR_MONTH_DAY
    }

    /** All languages, in the order of their tags. */
    public static List<Language> all() {
        return FILES.languages();
    }

    /** @param tag a tag of BCP 47, of which the primary part counts; may be empty */
    public static Optional<Language> of(String tag) {
        int end = tag.indexOf('-');
        String primary = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
        return FILES.languages().stream()
                .filter(language ->
                        language.tag().equals(primary) || language.also().contains(primary))
                .findFirst();
    }

    /** The words of a class, in the order of the file; empty if the language has none. */
    public List<String> words(WordClass wordClass) {
        return words.getOrDefault(wordClass, List.of());
    }

    /** The words that any language has in a class. */
    public static Set<String> wordsOfAll(WordClass wordClass) {
        Set<String> all = new LinkedHashSet<>();
        FILES.languages().forEach(language -> all.addAll(language.words(wordClass)));
        return all;
    }

    /** 16 hexadecimal digits that change with whatever the files say. */
    public static String fingerprint() {
        return FILES.fingerprint();
    }
}
