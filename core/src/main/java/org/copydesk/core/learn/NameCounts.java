package org.copydesk.core.learn;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * In how many documents each capitalised word was seen. Immutable.
 *
 * @param documents by word
 */
public record NameCounts(Map<String, Integer> documents) {
    public static final NameCounts EMPTY = new NameCounts(Map.of());

    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}{2,40}+(?!\\p{L})");
    private static final int LEAST_KEPT = 2;
    private static final int MOST_KEPT = 200_000;

    public NameCounts {
        documents = Map.copyOf(documents);
    }

    /** What one document adds. */
    static NameCounts of(View repaired) {
        Set<String> seen = new TreeSet<>();
        for (Passage passage : repaired.passages()) {
            Matcher matcher = NAME.matcher(passage.text());
            while (matcher.find()) {
                seen.add(matcher.group());
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(name -> counts.put(name, 1));
        return new NameCounts(counts);
    }

    /** In how many documents the word was seen, capitalised as given. */
    public int of(String name) {
        return documents.getOrDefault(name, 0);
    }

    NameCounts merge(NameCounts other) {
        return new NameCounts(Counts.sum(documents, other.documents));
    }

    NameCounts negated() {
        return new NameCounts(Counts.negated(documents));
    }

    NameCounts remember(NameCounts night) {
        return new NameCounts(Counts.most(merge(night).documents, LEAST_KEPT, MOST_KEPT));
    }

    String write() {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(documents).forEach((name, count) -> out.append("name\t" + count + '\t' + name + '\n'));
        return out.toString();
    }

    static NameCounts read(String text) {
        Map<String, Integer> documents = new TreeMap<>();
        for (String row : Counts.rows(text, "name")) {
            String[] cells = row.split("\t", 2);
            documents.put(cells[1], Integer.valueOf(cells[0]));
        }
        return new NameCounts(documents);
    }
}
