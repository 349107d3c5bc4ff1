package org.copydesk.core.learn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.jspecify.annotations.Nullable;

/**
 * In how many documents each word was seen that is written in lower case, and how many documents there were. Immutable and
 * thread-safe.
 *
 * <p>What a document adds is exact and can be taken back; what is kept for the next night holds the words seen most often.
 */
public final class WordCounts {
    public static final WordCounts EMPTY = new WordCounts(0, SortedCounts.EMPTY);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int MOST_KEPT = 200_000;

    private final int documents;
    private final SortedCounts words;

    private WordCounts(int documents, SortedCounts words) {
        this.documents = documents;
        this.words = words;
    }

    /** Counts known beforehand. */
    public static WordCounts of(int documents, Map<String, Integer> words) {
        return new WordCounts(documents, SortedCounts.of(words));
    }

    /** What one document adds. */
    static WordCounts of(View repaired) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : repaired.passages()) {
            collect(passage.text(), seen);
        }
        return new WordCounts(1, SortedCounts.ofEach(seen));
    }

    private static void collect(String text, Set<String> seen) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean lower = true;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                lower &= Character.isLowerCase(text.charAt(end));
                end++;
            }
            if (lower && end - at >= SHORTEST && end - at <= LONGEST) {
                seen.add(text.substring(at, end));
            }
            at = end + 1;
        }
    }

    /** How many documents were seen. */
    public int documents() {
        return documents;
    }

    /** In how many documents the word was seen. */
    public int of(String word) {
        return words.of(word);
    }

    /** Gives each word that was seen in at least this many documents to {@code taker}, in alphabetical order. */
    public void atLeast(int least, Consumer<String> taker) {
        for (int i = 0; i < words.size(); i++) {
            if (words.count(i) >= least) {
                taker.accept(words.key(i));
            }
        }
    }

    WordCounts merge(WordCounts other) {
        return new WordCounts(documents + other.documents, words.plus(other.words));
    }

    WordCounts negated() {
        return new WordCounts(-documents, words.negated());
    }

    WordCounts remember(WordCounts night) {
        WordCounts all = merge(night);
        return new WordCounts(Math.max(0, all.documents), all.words.most(MOST_KEPT));
    }

    String write() {
        StringBuilder out = new StringBuilder();
        if (documents != 0) {
            out.append("documents\t").append(documents).append('\n');
        }
        for (int i = 0; i < words.size(); i++) {
            out.append("word\t")
                    .append(words.count(i))
                    .append('\t')
                    .append(words.key(i))
                    .append('\n');
        }
        return out.toString();
    }

    static WordCounts read(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String row : Counts.rows(text, "word")) {
            String[] cells = row.split("\t", 2);
            words.put(cells[1], Integer.valueOf(cells[0]));
        }
        int documents = Counts.rows(text, "documents").stream()
                .mapToInt(Integer::parseInt)
                .sum();
        return of(documents, words);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordCounts counts && documents == counts.documents && words.equals(counts.words);
    }

    @Override
    public int hashCode() {
        return 31 * documents + words.hashCode();
    }
}
