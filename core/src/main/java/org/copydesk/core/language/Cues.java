package org.copydesk.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that any language has in some classes, whatever their case. Immutable and thread-safe. */
public final class Cues {
    /** Below it no script sets words without blanks. */
    private static final char FIRST_SOLID = '\u0e00';

    private final HeadTable<Entry> words;

    private Cues(List<Entry> words) {
        this.words = new HeadTable<>(words, Entry::word);
    }

    /** @param classes of a word that is in several the first counts */
    public static Cues of(WordClass... classes) {
        List<Entry> words = new ArrayList<>();
        for (WordClass wordClass : classes) {
            Language.wordsOfAll(wordClass).forEach(word -> words.add(new Entry(word, wordClass)));
        }
        return new Cues(words);
    }

    /** The longest of the words that is at {@code at}, as a word of its own where its script parts words; null without one. */
    public @Nullable Cue at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        char head = text.charAt(at);
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean solid = head >= FIRST_SOLID && isSolid(head);
        if (!solid && !begins) {
            return null;
        }
        Cue longer = longest(words.longer(text, at), text, at, solid, begins);
        return longer == null ? longest(words.single(text, at), text, at, solid, begins) : longer;
    }

    private static @Nullable Cue longest(List<Entry> entries, String text, int at, boolean solid, boolean begins) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int end = at + entry.word().length();
            boolean part = solid && entry.word().length() > 1;
            if (end <= text.length()
                    && (part || begins && (end == text.length() || !isWord(text.charAt(end))))
                    && text.regionMatches(
                            true, at, entry.word(), 0, entry.word().length())) {
                return new Cue(entry.wordClass(), at, end);
            }
        }
        return null;
    }

    /** Whether a text is one of the words and nothing else. */
    public boolean is(String text) {
        Cue cue = at(text, 0);
        return cue != null && cue.end() == text.length();
    }

    /** Whether a text begins with the letters of one of the words. */
    public boolean begins(String text) {
        return !text.isEmpty() && (isBegun(words.longer(text, 0), text) || isBegun(words.single(text, 0), text));
    }

    private static boolean isBegun(List<Entry> entries, String text) {
        return entries.stream()
                .anyMatch(one ->
                        text.regionMatches(true, 0, one.word(), 0, one.word().length()));
    }

    /** Whether a text ends in one of the words. */
    public boolean end(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            Cue cue = at(text, i);
            if (cue != null && cue.end() == text.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether a letter is of a script that sets words without blanks. */
    public static boolean isSolid(char c) {
        return SOLID.contains(Character.UnicodeScript.of(c));
    }

    private static final Set<Character.UnicodeScript> SOLID = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private record Entry(String word, WordClass wordClass) {}

    /**
     * A word that was found.
     *
     * @param start in UTF-16 units
     * @param end one past its last unit
     */
    public record Cue(WordClass wordClass, int start, int end) {}
}
