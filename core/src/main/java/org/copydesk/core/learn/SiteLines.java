package org.copydesk.core.learn;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * On how many pages of a site each line stood. Immutable.
 *
 * @param pages how many pages of each site were seen
 * @param lines on how many pages of a site a line stood, by site and line
 */
public record SiteLines(Map<String, Integer> pages, Map<String, Map<String, Integer>> lines) {
    public static final SiteLines EMPTY = new SiteLines(Map.of(), Map.of());

    /** Longer lines are prose, and prose that repeats is a matter of duplicates. In UTF-16 units. */
    static final int LONGEST_LINE = 200;
    /** A line kept for the next night stood on at least this many pages. */
    private static final int LEAST_KEPT = 2;
    /** What is kept of one site at the most: the lines seen most often. */
    private static final int MOST_LINES_A_SITE = 2_000;

    public SiteLines {
        pages = Map.copyOf(pages);
        lines = Map.copyOf(lines);
    }

    /** What one document adds; one of no known site adds nothing. */
    static SiteLines of(View repaired) {
        String site = repaired.source().site();
        if (site.isEmpty()) {
            return EMPTY;
        }
        Set<String> seen = new HashSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Passage passage : repaired.passages()) {
            if (passage.text().length() <= LONGEST_LINE && seen.add(key(passage.text()))) {
                counts.put(key(passage.text()), 1);
            }
        }
        return new SiteLines(Map.of(site, 1), Map.of(site, counts));
    }

    /** A line as it is counted: white space folded. */
    private static String key(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    /** On how many of how many pages of {@code site} the line stood, if it was counted. */
    public Optional<Support> support(String site, String line) {
        Integer count = lines.getOrDefault(site, Map.of()).get(key(line));
        return count == null ? Optional.empty() : Optional.of(new Support(count, pages.getOrDefault(site, 0)));
    }

    SiteLines merge(SiteLines other) {
        Map<String, Integer> mergedPages = new TreeMap<>(pages);
        other.pages.forEach((site, count) -> mergedPages.merge(site, count, Integer::sum));
        Map<String, Map<String, Integer>> mergedLines = new TreeMap<>(lines);
        other.lines.forEach((site, counts) -> mergedLines.merge(site, counts, Counts::sum));
        return new SiteLines(mergedPages, mergedLines);
    }

    SiteLines pruned() {
        Map<String, Map<String, Integer>> kept = new TreeMap<>();
        lines.forEach((site, counts) -> kept.put(site, Counts.most(counts, LEAST_KEPT, MOST_LINES_A_SITE)));
        return new SiteLines(pages, kept);
    }

    String write() {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(pages).forEach((site, count) -> out.append("site\t" + count + '\t' + site + '\n'));
        new TreeMap<>(lines)
                .forEach((site, counts) -> new TreeMap<>(counts)
                        .forEach((line, count) -> out.append("line\t" + count + '\t' + site + '\t' + line + '\n')));
        return out.toString();
    }

    static SiteLines read(String text) {
        Map<String, Integer> pages = new TreeMap<>();
        Map<String, Map<String, Integer>> lines = new TreeMap<>();
        for (String row : Counts.rows(text, "site")) {
            String[] cells = row.split("\t", 2);
            pages.put(cells[1], Integer.valueOf(cells[0]));
        }
        for (String row : Counts.rows(text, "line")) {
            String[] cells = row.split("\t", 3);
            lines.computeIfAbsent(cells[1], site -> new TreeMap<>()).put(cells[2], Integer.valueOf(cells[0]));
        }
        return new SiteLines(pages, lines);
    }

    /**
     * How well a line is supported.
     *
     * @param pages the pages it stood on
     * @param of the pages seen
     */
    public record Support(int pages, int of) {
        /** The share of pages, 0 to 1. */
        public double share() {
            return of == 0 ? 0 : (double) pages / of;
        }
    }
}
