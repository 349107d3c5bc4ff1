package org.copydesk.core.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that any language has in some classes, whatever their case. Immutable and thread-safe. */
public final class Cues {
    /** Below it no script sets words without blanks. */
    private static final char FIRST_SOLID = '\u0e00';

    /** By their first two characters, a zero for a second one that isn't there; the longest first. */
    private final Map<Integer, List<Entry>> byHead = new HashMap<>();

    private Cues() {}

    /** @param classes of a word that stands in several the first counts */
    public static Cues of(WordClass... classes) {
        Cues cues = new Cues();
        for (WordClass wordClass : classes) {
            Language.wordsOfAll(wordClass)
                    .forEach(word -> cues.byHead
                            .computeIfAbsent(head(word, 0), head -> new ArrayList<>())
                            .add(new Entry(word, wordClass)));
        }
        cues.byHead
                .values()
                .forEach(all ->
                        all.sort(Comparator.comparingInt(one -> -one.word().length())));
        return cues;
    }

    /** The longest of the words that stands at {@code at}, as a word of its own where its script parts words; null without one. */
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
        Cue longer = longest(byHead.get(head(text, at)), text, at, solid, begins);
        return longer == null ? longest(byHead.get(lower(head) << 16), text, at, solid, begins) : longer;
    }

    private static @Nullable Cue longest(
            @Nullable List<Entry> entries, String text, int at, boolean solid, boolean begins) {
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int end = at + entry.word().length();
            boolean part = solid && entry.word().length() > 1;
            if (text.regionMatches(true, at, entry.word(), 0, entry.word().length())
                    && (part || begins && (end == text.length() || !isWord(text.charAt(end))))) {
                return new Cue(entry.wordClass(), at, end);
            }
        }
        return null;
    }

    private static int head(String text, int at) {
        char second = at + 1 < text.length() ? lower(text.charAt(at + 1)) : 0;
        return lower(text.charAt(at)) << 16 | second;
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Whether a text is one of the words and nothing else. */
    public boolean is(String text) {
        Cue cue = at(text, 0);
        return cue != null && cue.end() == text.length();
    }

    /** Whether a text begins with the letters of one of the words. */
    public boolean begins(String text) {
        return !text.isEmpty()
                && (isBegun(byHead.get(head(text, 0)), text) || isBegun(byHead.get(lower(text.charAt(0)) << 16), text));
    }

    private static boolean isBegun(@Nullable List<Entry> entries, String text) {
        return entries != null
                && entries.stream()
                        .anyMatch(one -> text.regionMatches(
                                true, 0, one.word(), 0, one.word().length()));
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
