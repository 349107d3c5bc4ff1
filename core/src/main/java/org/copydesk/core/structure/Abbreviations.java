package org.copydesk.core.structure;

import java.util.Locale;
import java.util.Set;

/** Full stops that end an abbreviation and no sentence. */
final class Abbreviations {
    /** Always followed by what they belong to. */
    private static final Set<String> LEADING = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "col", "capt", "lt", "sgt",
            "cpl", "maj", "cmdr", "adm", "pres", "vs", "e.g", "i.e", "cf", "no", "nos", "fig", "vol", "pp", "approx",
            "messrs", "mme", "mlle", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "hr", "fr", "dipl", "feb", "sept", "oct",
            "nov");
    /** May end a sentence, and does if what follows begins like one. */
    private static final Set<String> TRAILING = Set.of(
            "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr", "sr", "etc", "ph.d", "usw",
            "d.c", "st", "jan", "dec");

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "in",
            "on",
            "at",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "for",
            "there",
            "his",
            "her",
            "their",
            "our",
            "its",
            "however",
            "so",
            "one",
            "some",
            "most",
            "many",
            "no",
            "not",
            "since",
            "although",
            "to",
            "with",
            "by",
            "from",
            "what",
            "who");

    private Abbreviations() {}

    /** Whether the boundary at {@code end}, in a sentence that began at {@code start}, is none. */
    static boolean feignEnd(String text, int start, int end) {
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
        if (LEADING.contains(lower)) {
            return true;
        }
        boolean starter = STARTERS.contains(next.toLowerCase(Locale.ROOT)) && !next.isEmpty();
        if (TRAILING.contains(lower)) {
            return !starter;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial && !starter;
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
