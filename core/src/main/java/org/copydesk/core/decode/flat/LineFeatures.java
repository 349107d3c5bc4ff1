package org.copydesk.core.decode.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a line looks like to whoever asks whether it goes on in the next one; nothing of it depends on a language.
 *
 * @param chars its length in UTF-16 units
 * @param words how many words it has
 * @param capitals the share of its words that begin with a capital
 * @param first what it begins with
 * @param last what it ends with
 * @param unclosed whether it opens a bracket that it doesn't close
 * @param repeats how many lines of the text say the same, itself included
 * @param firstCount how often the text has its first word
 * @param lastCount how often the text has its last word: the small words of any language are frequent
 * @param lastLength the length of its last word
 */
record LineFeatures(
        int chars,
        int words,
        double capitals,
        First first,
        Last last,
        boolean unclosed,
        int repeats,
        int firstCount,
        int lastCount,
        int lastLength) {
    /** What a line may begin with; a later one more often begins something new. */
    enum First {
        CLOSING,
        LOWER,
        DASH,
        DIGIT,
        OPENING,
        OTHER,
        UNCASED,
        UPPER
    }

    /** What a line may end with; a later one more often ends something. */
    enum Last {
        COMMA,
        OPENING,
        LOWER,
        UNCASED,
        UPPER,
        DIGIT,
        DASH,
        OTHER,
        CLOSING,
        COLON,
        FINAL
    }

    private static final String FINAL = ".!?\u2026\u3002\uFF01\uFF1F";
    private static final String CLOSING = ")]}\u00BB\u201D\u2019\"'";
    private static final String OPENING = "([{\u00AB\u201C\u2018\u201E\u00BF\u00A1\"'";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014";

    static List<LineFeatures> of(String text, List<TextLine> lines) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> repeats = new HashMap<>();
        List<List<String>> words = new ArrayList<>(lines.size());
        for (TextLine line : lines) {
            List<String> own = words(text, line.start(), line.end());
            own.forEach(word -> counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
            words.add(own);
            repeats.merge(text.substring(line.start(), line.end()), 1, Integer::sum);
        }
        List<LineFeatures> signs = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = text.substring(lines.get(i).start(), lines.get(i).end());
            signs.add(of(line, words.get(i), counts, repeats.getOrDefault(line, 0)));
        }
        return signs;
    }

    private static LineFeatures of(String line, List<String> words, Map<String, Integer> counts, int repeats) {
        int capitals = 0;
        for (String word : words) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return new LineFeatures(
                line.length(),
                words.size(),
                words.isEmpty() ? 0 : (double) capitals / words.size(),
                line.isEmpty() ? First.OTHER : first(line.codePointAt(0)),
                line.isEmpty() ? Last.OTHER : last(line),
                unclosed(line),
                repeats,
                words.isEmpty() ? 0 : counts.getOrDefault(words.get(0).toLowerCase(Locale.ROOT), 0),
                counts.getOrDefault(last.toLowerCase(Locale.ROOT), 0),
                last.length());
    }

    private static List<String> words(String text, int from, int to) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static First first(int c) {
        if (Character.isLowerCase(c)) {
            return First.LOWER;
        }
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return First.UPPER;
        }
        if (Character.isDigit(c)) {
            return First.DIGIT;
        }
        if (Character.isLetter(c)) {
            return First.UNCASED;
        }
        if (OPENING.indexOf(c) >= 0) {
            return First.OPENING;
        }
        if (CLOSING.indexOf(c) >= 0 || FINAL.indexOf(c) >= 0 || ",;:%".indexOf(c) >= 0) {
            return First.CLOSING;
        }
        return DASHES.indexOf(c) >= 0 ? First.DASH : First.OTHER;
    }

    private static Last last(String line) {
        int at = line.length() - 1;
        boolean closed = false;
        while (at > 0 && CLOSING.indexOf(line.charAt(at)) >= 0) {
            at--;
            closed = true;
        }
        int c = line.codePointBefore(at + 1);
        if (FINAL.indexOf(c) >= 0) {
            return Last.FINAL;
        }
        if (closed) {
            return Last.CLOSING;
        }
        if (c == ',') {
            return Last.COMMA;
        }
        if (c == ':' || c == ';') {
            return Last.COLON;
        }
        if (OPENING.indexOf(c) >= 0) {
            return Last.OPENING;
        }
        if (DASHES.indexOf(c) >= 0) {
            return Last.DASH;
        }
        return Character.isLetterOrDigit(c) ? letter(c) : Last.OTHER;
    }

    private static Last letter(int c) {
        if (Character.isDigit(c)) {
            return Last.DIGIT;
        }
        if (Character.isUpperCase(c)) {
            return Last.UPPER;
        }
        return Character.isLowerCase(c) ? Last.LOWER : Last.UNCASED;
    }

    private static boolean unclosed(String line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return open > 0;
    }
}
