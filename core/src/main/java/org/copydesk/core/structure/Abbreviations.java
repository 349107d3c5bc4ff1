package org.copydesk.core.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;

/** Boundaries that end no sentence: after an abbreviation, or before a quotation mark that French sets off by a space. */
final class Abbreviations {
    private static final Language ENGLISH = Language.of("en").orElseThrow();
    private static final Abbreviations STANDARD = new Abbreviations(ENGLISH);
    private static final Map<String, Abbreviations> BY_LANGUAGE =
            Language.all().stream().collect(Collectors.toUnmodifiableMap(Language::tag, Abbreviations::new));

    /** Always followed by what they belong to. */
    private final Set<String> leading;
    /** May end a sentence, and do if what follows begins like one. */
    private final Set<String> trailing;

    private final Set<String> starters;
    private final Set<String> months;

    /** English ones occur in texts of every language. */
    private Abbreviations(Language language) {
        this.leading = words(WordClass.LEADING_ABBREVIATIONS, ENGLISH, language);
        this.trailing = words(WordClass.ABBREVIATIONS, ENGLISH, language);
        this.starters = new HashSet<>(words(WordClass.SENTENCE_STARTERS, ENGLISH, language));
        if (language.words(WordClass.SENTENCE_STARTERS).isEmpty()) {
            starters.addAll(language.words(WordClass.FUNCTION_WORDS));
        }
        this.months = language.months().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(WordClass wordClass, Language one, Language other) {
        return Stream.of(one, other)
                .flatMap(language -> language.words(wordClass).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param language a BCP 47 tag, or empty */
    static Abbreviations of(String language) {
        return Language.of(language)
                .map(known -> BY_LANGUAGE.getOrDefault(known.tag(), STANDARD))
                .orElse(STANDARD);
    }

    /** Whether the boundary at {@code end}, in a sentence that began at {@code start}, is none. */
    boolean feignEnd(String text, int start, int end) {
        if (text.charAt(end) == '\u00BB' && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)))) {
            return true;
        }
        int stop = end;
        while (stop > start && isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop == end || stop == start || text.charAt(stop - 1) != '.') {
            return Character.isLowerCase(text.codePointAt(end)) && stop > start && isQuote(text.charAt(stop - 1));
        }
        int from = stop - 1;
        while (from > start && isInside(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop - 1);
        String lower = word.toLowerCase(Locale.ROOT);
        String next = nextWord(text, end);
        if (lower.equals("no") || lower.equals("nos")) {
            return !next.isEmpty() && Character.isDigit(next.charAt(0));
        }
        if (leading.contains(lower)) {
            return true;
        }
        boolean starter = starters.contains(next.toLowerCase(Locale.ROOT)) && !next.isEmpty();
        if (trailing.contains(lower)) {
            return !starter;
        }
        if (word.isEmpty()) {
            return months.contains(next.toLowerCase(Locale.ROOT)) && isDayOfMonth(text, start, stop - 1);
        }
        boolean initial = word.length() == 1 && !word.equals("I");
        return initial && !starter;
    }

    /** "12. Mai": a date, as German writes it. */
    private static boolean isDayOfMonth(String text, int start, int end) {
        int from = end;
        while (from > start && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return end - from == 1 || end - from == 2;
    }

    private static String nextWord(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean isInside(char c) {
        return Character.isLetter(c) || c == '.';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static boolean isQuote(char c) {
        return "\"\u201D\u2019\u00BB".indexOf(c) >= 0;
    }
}
