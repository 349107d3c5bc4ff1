package org.copydesk.core.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.Lexicon;
import org.copydesk.core.language.WordClass;

/** The names of months. */
final class Months {
    /** A shorter name that means another month elsewhere is read in its own language alone. */
    private static final int LEAST_SHARED = 4;

    private static final Map<String, Map<String, Month>> BY_LANGUAGE = byLanguage(false);
    private static final Map<String, Month> SHARED = shared();
    private static final Lexicon NAMES = names(BY_LANGUAGE);
    private static final Lexicon PREFIXES = Lexicon.of(WordClass.MONTH_PREFIXES);
    /** Those that mean a month only after a prefix: they are numbers otherwise. */
    private static final Map<String, Map<String, Month>> PREFIXED = byLanguage(true);

    private static final Lexicon PREFIXED_NAMES = names(PREFIXED);

    private Months() {}

    /**
     * A month that a text names.
     *
     * @param number 1 to 12
     * @param isPersian whether it is one of the Persian calendar
     * @param yearOffset this many years its language adds to those of the Gregorian calendar
     */
    record Month(int number, boolean isPersian, int yearOffset) {}

    /** The length of the name that may be at {@code at}, or 0. */
    static int lengthAt(String text, int at) {
        return NAMES.at(text, at);
    }

    /** The length of what may be at {@code at} before the number or the name of a month, or 0. */
    static int prefixAt(String text, int at) {
        return PREFIXES.at(text, at);
    }

    /** The length of the name that may be at {@code at} after a prefix, or 0. */
    static int lengthAfterPrefix(String text, int at) {
        return PREFIXED_NAMES.at(text, at);
    }

    /** The month that a name means after a prefix. */
    static Optional<Month> afterPrefix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PREFIXED.values().stream()
                .filter(own -> own.containsKey(lower))
                .map(own -> own.get(lower))
                .findFirst();
    }

    /** @param language a BCP 47 tag, whose own names go before those of others; may be empty */
    static Optional<Month> of(String name, String language) {
        String lower = name.toLowerCase(Locale.ROOT);
        String tag = Language.of(language).map(Language::tag).orElse("");
        Month own = BY_LANGUAGE.getOrDefault(tag, Map.of()).get(lower);
        return Optional.ofNullable(own == null ? SHARED.get(lower) : own);
    }

    private static Map<String, Map<String, Month>> byLanguage(boolean prefixed) {
        Map<String, Map<String, Month>> all = new TreeMap<>();
        for (Language language : Language.all()) {
            if (language.words(WordClass.MONTH_PREFIXES).isEmpty() != prefixed) {
                Map<String, Month> own = new HashMap<>();
                add(language.months(), false, language.yearOffset(), own);
                add(language.persianMonths(), true, 0, own);
                all.put(language.tag(), own);
            }
        }
        return all;
    }

    private static Lexicon names(Map<String, Map<String, Month>> months) {
        return new Lexicon(
                months.values().stream().flatMap(own -> own.keySet().stream()).toList());
    }

    private static void add(List<List<String>> months, boolean isPersian, int offset, Map<String, Month> to) {
        for (int i = 0; i < months.size(); i++) {
            for (String name : months.get(i)) {
                to.putIfAbsent(name, new Month(i + 1, isPersian, offset));
            }
        }
    }

    /** What a name means in whatever language, English first. */
    private static Map<String, Month> shared() {
        Map<String, Month> shared = new HashMap<>(BY_LANGUAGE.getOrDefault("en", Map.of()));
        Set<String> english = Set.copyOf(shared.keySet());
        Set<String> doubtful = new HashSet<>();
        for (Map<String, Month> own : BY_LANGUAGE.values()) {
            own.forEach((name, month) -> {
                Month other = shared.putIfAbsent(name, month);
                if (other != null && other.number() != month.number() && name.length() < LEAST_SHARED) {
                    doubtful.add(name);
                }
            });
        }
        doubtful.removeAll(english);
        shared.keySet().removeAll(doubtful);
        return shared;
    }
}
