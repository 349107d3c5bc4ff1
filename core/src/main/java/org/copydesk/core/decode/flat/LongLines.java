package org.copydesk.core.decode.flat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts the lines of a text that has hardly any line ends: after each sentence, and where a run of menu entries and names turns into
 * a sentence. Without it a whole page would be one block, of which nothing could be said.
 */
final class LongLines {
    /** A line that is longer may be a page. */
    private static final int LONG_LINE_CHARS = 1500;

    /** A line that is longer is one, whatever else the text has. */
    private static final int ENDLESS = 12_000;

    /** The least share of the text that one line holds if the text is meant to be one line. */
    private static final double MOST_OF_IT = 0.5;

    /** This many words that begin with a capital, one after the other, are no sentence. */
    private static final int MENU = 4;

    /** The least share of words with a capital up to where a menu ends. */
    private static final double MOSTLY_CAPITALS = 0.7;

    /** Letters of an abbreviation before its full stop, as in “Mrs.”. */
    private static final int MAX_ABBREVIATION_LETTERS = 3;

    private static final String ENDS = ".!?\u2026";
    private static final String WIDE_ENDS = "\u3002\uFF01\uFF1F";
    private static final String CLOSING = "\"')]\u201D\u2019\u00BB";
    private static final String OPENING = "\"'([\u201C\u2018\u00AB\u201E\u00BF\u00A1";

    private final String text;
    private final Set<String> lowerCase = new HashSet<>();

    private LongLines(String text) {
        this.text = text;
    }

    /** The lines, those that are too long cut into several. */
    static List<TextLine> cut(String text, List<TextLine> lines) {
        int letters = 0;
        int longest = 0;
        for (TextLine line : lines) {
            letters += line.end() - line.start();
            longest = Math.max(longest, line.end() - line.start());
        }
        int least = longest >= MOST_OF_IT * letters ? LONG_LINE_CHARS : ENDLESS;
        if (longest < least) {
            return lines;
        }
        LongLines cutter = new LongLines(text);
        cutter.readLowerCase();
        List<TextLine> cut = new ArrayList<>();
        for (TextLine line : lines) {
            if (line.end() - line.start() < least) {
                cut.add(line);
            } else {
                cutter.cut(line, cut);
            }
        }
        return cut;
    }

    private void readLowerCase() {
        for (Word word : words(0, text.length())) {
            if (!word.capital) {
                lowerCase.add(text.substring(word.start, word.end));
            }
        }
    }

    private void cut(TextLine line, List<TextLine> cut) {
        int start = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            int end = sentenceEnd(i, line.end());
            if (end > 0) {
                addSentence(start, end, cut);
                start = end;
                i = end - 1;
            }
        }
        if (start < line.end()) {
            addSentence(start, line.end(), cut);
        }
    }

    /** One past a sentence whose closing sign is at {@code at}, or 0. */
    private int sentenceEnd(int at, int limit) {
        char c = text.charAt(at);
        if (WIDE_ENDS.indexOf(c) >= 0) {
            return closed(at + 1, limit);
        }
        if (ENDS.indexOf(c) < 0) {
            return 0;
        }
        int end = closed(at + 1, limit);
        if (end + 1 >= limit || text.charAt(end) != ' ' || !begins(end + 1, limit)) {
            return 0;
        }
        return c == '.' && (isAbbreviation(at) || isNumber(at)) ? 0 : end;
    }

    /** A number that opens a list's item, as in “2. ”. */
    private boolean isNumber(int stop) {
        int start = stop;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean opens = start < 2 || ENDS.indexOf(text.charAt(start - 2)) >= 0;
        return start < stop && stop - start < MAX_ABBREVIATION_LETTERS && opens;
    }

    private int closed(int from, int limit) {
        int at = from;
        while (at < limit && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean begins(int from, int limit) {
        int at = from;
        while (at < limit - 1 && OPENING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        char c = text.charAt(at);
        return !Character.isLowerCase(c) && Character.isLetterOrDigit(c);
    }

    /** A short word with a capital, an initial, or letters with full stops between them. */
    private boolean isAbbreviation(int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && (word.length() <= MAX_ABBREVIATION_LETTERS && !lowerCase.contains(word.toLowerCase(Locale.ROOT))
                        || word.indexOf('.') >= 0);
    }

    /** Adds a sentence, and before it what is no part of it. */
    private void addSentence(int start, int end, List<TextLine> cut) {
        int prose = proseStart(start, end);
        if (prose > start) {
            cut.add(TextLine.between(text, start, prose));
        }
        cut.add(TextLine.between(text, prose, end));
    }

    /** Where running words begin after a run of capitals, or {@code start} if they do so from the first. */
    private int proseStart(int start, int end) {
        List<Word> words = words(start, end);
        int last = 0;
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            capitals += words.get(i).capital ? 1 : 0;
            if (capitals >= MOSTLY_CAPITALS * (i + 1) && isMenu(words, i)) {
                last = i;
            }
        }
        if (last == 0) {
            return start;
        }
        int at = last;
        // The last capital begins the sentence if the text also has it in lower case; otherwise it may end a name.
        if (at >= 1
                && !lowerCase.contains(
                        text.substring(words.get(at).start, words.get(at).end).toLowerCase(Locale.ROOT))) {
            at--;
        }
        return words.get(at).start;
    }

    /** Whether a run of capitals ends at {@code at}, with running words after it. */
    private static boolean isMenu(List<Word> words, int at) {
        if (at < MENU - 1 || at + 2 >= words.size() || words.get(at + 1).capital) {
            return false;
        }
        for (int i = at - MENU + 1; i <= at; i++) {
            if (!words.get(i).capital) {
                return false;
            }
        }
        return true;
    }

    private List<Word> words(int from, int to) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inside =
                    i < to && (Character.isLetterOrDigit(text.charAt(i)) || start >= 0 && text.charAt(i) == '\u2019');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(start, i, !Character.isLowerCase(text.charAt(start))));
                start = -1;
            }
        }
        return words;
    }

    private record Word(int start, int end, boolean capital) {}
}
