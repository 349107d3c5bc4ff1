package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.core.mark.NonBodyPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/** The capitalised words of an article: how often each occurs, and which are alone enough to be judged. */
final class NameTable {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final Map<Integer, List<String>> byEdge = new HashMap<>();
    private final List<Use> doubtful = new ArrayList<>();

    NameTable(View view) {
        List<Candidate> candidates = new ArrayList<>();
        for (Passage passage : NonBodyPassages.of(view).others()) {
            collect(passage, candidates);
        }
        candidates.removeIf(candidate -> count(candidate.name()) != 1);
        if (candidates.isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>();
        candidates.forEach(candidate -> wanted.add(candidate.name().toLowerCase(Locale.ROOT)));
        for (Passage passage : NonBodyPassages.of(view).others()) {
            collectLowerCase(passage.text(), wanted);
        }
        Passage last = null;
        Quotations quotations = Quotations.in("");
        for (Candidate candidate : candidates) {
            if (isAlsoLowerCase(candidate.name())) {
                continue;
            }
            if (candidate.passage() != last) {
                last = candidate.passage();
                quotations = Quotations.in(last.text());
            }
            int start = candidate.start();
            if (!quotations.touch(start, start + candidate.name().length())) {
                doubtful.add(
                        new Use(candidate.name(), candidate.passage().span().start() + start));
            }
        }
        if (!doubtful.isEmpty()) {
            for (String name : counts.keySet()) {
                byEdge.computeIfAbsent(head(name), edge -> new ArrayList<>(2)).add(name);
                byEdge.computeIfAbsent(tail(name), edge -> new ArrayList<>(2)).add(name);
            }
        }
    }

    /** Counts the names of a passage and collects those that are alone. */
    private void collect(Passage passage, List<Candidate> candidates) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int end = Word.end(text, at);
            int length = end - at;
            if (length >= SHORTEST && length <= LONGEST && Word.isLatinName(text, at, end)) {
                String name = text.substring(at, end);
                counts.merge(name, 1, Integer::sum);
                if (standsAlone(text, at, end)) {
                    candidates.add(new Candidate(name, passage, at));
                }
            }
            at = end + 1;
        }
    }

    private void collectLowerCase(String text, Set<String> wanted) {
        int at = 0;
        while (at < text.length()) {
            int end = Word.end(text, at);
            int length = end - at;
            if (length >= SHORTEST && length <= LONGEST + 1 && Character.isLowerCase(text.charAt(at))) {
                String word = text.substring(at, end);
                if (wanted.contains(word)) {
                    lowerCase.add(word);
                }
            }
            at = end + 1;
        }
    }

    /** Names that occur once, outside quotations, addresses and compounds, in the order of the text. */
    List<Use> doubtful() {
        return doubtful;
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    boolean isAlsoLowerCase(String name) {
        return lowerCase.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Other capitalised words one edit away, anywhere in the word, in alphabetical order. */
    Set<String> near(String name) {
        Set<String> near = new TreeSet<>();
        addNear(name, byEdge.getOrDefault(head(name), List.of()), near);
        addNear(name, byEdge.getOrDefault(tail(name), List.of()), near);
        return near;
    }

    private static void addNear(String name, List<String> others, Set<String> near) {
        for (String other : others) {
            if (Slip.isNear(name, other)) {
                near.add(other);
            }
        }
    }

    /** The first two letters. One edit in a word of {@link #SHORTEST} letters leaves its first or its last two alone. */
    private static int head(String word) {
        return word.charAt(0) << 16 | word.charAt(1);
    }

    /** The last two letters. */
    private static int tail(String word) {
        return word.charAt(word.length() - 2) << 16 | word.charAt(word.length() - 1);
    }

    /** Not part of an address, a handle, a compound, a bracketed word or a possessive. */
    private static boolean standsAlone(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        if (Character.isDigit(before) || Character.isDigit(after)) {
            return false;
        }
        boolean plainBefore = Character.isWhitespace(before) || "(\u2014\u2013\u00A0".indexOf(before) >= 0;
        boolean plainAfter = Character.isWhitespace(after) || ")\u2014\u2013\u00A0,;:!?".indexOf(after) >= 0;
        return plainBefore && (plainAfter || isFullStop(text, end));
    }

    private static boolean isFullStop(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /**
     * A name in its place.
     *
     * @param name the word
     * @param start where it begins in the view
     */
    record Use(String name, int start) {}

    /**
     * A name that is alone.
     *
     * @param name the word
     * @param passage where it is
     * @param start where it begins in the passage's text
     */
    private record Candidate(String name, Passage passage, int start) {}
}
