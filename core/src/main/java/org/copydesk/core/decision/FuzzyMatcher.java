package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Where nearly the same words are: those that a few edits make of a quote. Of its pieces, one more than there may be edits, at
 * least one is unaltered (Wu and Manber, "Fast text searching allowing errors", 1992); around each the edit distance is worked
 * out in a narrow band.
 */
final class FuzzyMatcher {
    /** A quote of fewer letters is too easily made into another. */
    private static final int SHORTEST = 12;

    private static final int LETTERS_AN_EDIT = 10;
    private static final int MOST_EDITS = 12;
    /** Pieces that are in more places say nothing. */
    private static final int MOST_PLACES = 50;

    private final String word;
    private final String text;
    private final int most;

    private FuzzyMatcher(String word, String text) {
        this.word = word;
        this.text = text;
        this.most = Math.min(MOST_EDITS, Math.max(1, word.length() / LETTERS_AN_EDIT));
    }

    /** The places of words like {@code word}, with their edit distances. */
    static List<Match> find(String word, String text) {
        return word.length() < SHORTEST ? List.of() : new FuzzyMatcher(word, text).find();
    }

    private List<Match> find() {
        List<Match> matches = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (int start : starts()) {
            if (start - last > most) {
                last = start;
                Match match = around(start);
                if (match.distance() <= most) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    /** Where the word would begin, were the pieces of it that are in the text its own. */
    private TreeSet<Integer> starts() {
        TreeSet<Integer> starts = new TreeSet<>();
        int pieces = most + 1;
        for (int i = 0; i < pieces; i++) {
            int from = word.length() * i / pieces;
            List<Integer> places = Occurrences.of(word.substring(from, word.length() * (i + 1) / pieces), text);
            if (places.size() <= MOST_PLACES) {
                places.forEach(place -> starts.add(place - from));
            }
        }
        return starts;
    }

    /** The nearest match that begins around a place: of a cell, the text position is {@code base + row + column}. */
    private Match around(int place) {
        int width = 4 * most + 1;
        int base = place - 2 * most;
        int[] cost = new int[width];
        int[] begin = new int[width];
        for (int b = 0; b < width; b++) {
            boolean inside = base + b >= 0 && base + b <= text.length();
            cost[b] = inside ? 0 : most + 1;
            begin[b] = base + b;
        }
        for (int row = 1; row <= word.length(); row++) {
            int[] above = cost;
            int[] aboveBegin = begin;
            cost = new int[width];
            begin = new int[width];
            Arrays.fill(cost, most + 1);
            for (int b = 0; b < width; b++) {
                int at = base + row + b;
                if (at < 0 || at > text.length()) {
                    continue;
                }
                if (at > 0) {
                    cost[b] = above[b] + (word.charAt(row - 1) == text.charAt(at - 1) ? 0 : 1);
                    begin[b] = aboveBegin[b];
                }
                if (b + 1 < width && above[b + 1] + 1 < cost[b]) {
                    cost[b] = above[b + 1] + 1;
                    begin[b] = aboveBegin[b + 1];
                }
                if (b > 0 && cost[b - 1] + 1 < cost[b]) {
                    cost[b] = cost[b - 1] + 1;
                    begin[b] = begin[b - 1];
                }
            }
        }
        Match best = new Match(0, 0, most + 1);
        for (int b = 0; b < width; b++) {
            int end = base + word.length() + b;
            if (cost[b] < best.distance() && begin[b] < end) {
                best = new Match(begin[b], end, cost[b]);
            }
        }
        return best;
    }

    /**
     * A place where nearly the same is.
     *
     * @param distance how many letters were put in, left out or replaced
     */
    record Match(int start, int end, int distance) {}
}
