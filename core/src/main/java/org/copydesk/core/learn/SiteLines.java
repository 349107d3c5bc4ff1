package org.copydesk.core.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * On how many pages of a site each line stood. Immutable.
 *
 * <p>What documents add forms a group under {@link #merge}: associative, commutative, and {@link #negated} takes back what a
 * document once added. What is kept for the next night is no longer exact: {@link #remember} lets go of what is old or rare.
 *
 * @param pages how many pages of each site were seen
 * @param lines on how many pages of a site a line stood, by site and line; a line is folded by {@link #support}
 */
public record SiteLines(Map<String, Integer> pages, Map<String, Map<String, Integer>> lines) {
    public static final SiteLines EMPTY = new SiteLines(Map.of(), Map.of());

    /** What is kept of one site at the most, and of all sites. */
    static final int MOST_A_SITE = 2_000;

    private static final int MAX_LINES = 500_000;

    /** A change of what recurs is enough to clean a site's records again from this many lines a page on. */
    private static final double LEAST_CHANGE = 0.5;
    /** A line is gone when its share is this far below the least; between, it comes and goes without effect. */
    private static final double MARGIN = 0.1;

    public SiteLines {
        pages = Map.copyOf(pages);
        lines = Map.copyOf(lines);
    }

    /** What one document adds; one of no known site adds nothing. Pieces of a sentence are no lines. */
    static SiteLines of(View repaired) {
        String site = repaired.source().site();
        if (site.isEmpty()) {
            return EMPTY;
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<Passage> passages = repaired.passages();
        for (int i = 0; i < passages.size(); i++) {
            String line = passages.get(i).text();
            if (line.length() <= LineKeys.LONGEST && !LineKeys.isPiece(passages, i)) {
                counts.put(LineKeys.key(line), 1);
            }
        }
        return new SiteLines(Map.of(site, 1), counts.isEmpty() ? Map.of() : Map.of(site, counts));
    }

    /** On how many of how many pages of {@code site} the line stood, if it was counted. White space counts as one space. */
    public Optional<Support> support(String site, String line) {
        Map<String, Integer> counts = lines.get(site);
        if (counts == null || line.length() > LineKeys.LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(counts.get(LineKeys.key(line))).map(count -> support(site, count));
    }

    private Support support(String site, int count) {
        return new Support(count, pages.getOrDefault(site, 0));
    }

    /** The lines of a site that recur, with their support. */
    public SortedMap<String, Support> recurring(String site) {
        SortedMap<String, Support> recurring = new TreeMap<>();
        lines.getOrDefault(site, Map.of()).forEach((line, count) -> {
            if (support(site, count).recurs()) {
                recurring.put(line, support(site, count));
            }
        });
        return recurring;
    }

    /**
     * Whether so much has changed of what recurs on a site that its records are worth cleaning again.
     *
     * @param before what recurred when they were last cleaned
     */
    public boolean differsEnough(String site, Map<String, Support> before) {
        double linesAPage = 0;
        SortedMap<String, Support> now = recurring(site);
        for (Map.Entry<String, Support> line : now.entrySet()) {
            linesAPage +=
                    before.containsKey(line.getKey()) ? 0 : line.getValue().share();
        }
        for (Map.Entry<String, Support> line : before.entrySet()) {
            double share = support(site, line.getKey()).map(Support::share).orElse(0.0);
            linesAPage += share < Support.LEAST_SHARE - MARGIN ? line.getValue().share() : 0;
        }
        return linesAPage >= LEAST_CHANGE;
    }

    SiteLines merge(SiteLines other) {
        Map<String, Map<String, Integer>> merged = new TreeMap<>(lines);
        other.lines.forEach((site, counts) -> {
            Map<String, Integer> sum = Counts.sum(merged.getOrDefault(site, Map.of()), counts);
            if (sum.isEmpty()) {
                merged.remove(site);
            } else {
                merged.put(site, sum);
            }
        });
        return new SiteLines(Counts.sum(pages, other.pages), merged);
    }

    /** What takes this back when merged. */
    SiteLines negated() {
        Map<String, Map<String, Integer>> negative = new HashMap<>();
        lines.forEach((site, counts) -> negative.put(site, Counts.negated(counts)));
        return new SiteLines(Counts.negated(pages), negative);
    }

    /** What is worth keeping of this and of what a night added. */
    SiteLines remember(SiteLines night) {
        return KnowledgeDecay.of(this, night, MOST_A_SITE, MAX_LINES);
    }

    String write() {
        return write("site", "line");
    }

    String write(String siteRow, String lineRow) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(pages).forEach((site, count) -> out.append(siteRow + '\t' + count + '\t' + site + '\n'));
        new TreeMap<>(lines)
                .forEach((site, counts) -> new TreeMap<>(counts)
                        .forEach((line, count) ->
                                out.append(lineRow + '\t' + count + '\t' + site + '\t' + line + '\n')));
        return out.toString();
    }

    static SiteLines read(String text) {
        return read(text, "site", "line");
    }

    static SiteLines read(String text, String siteRow, String lineRow) {
        Map<String, Integer> pages = new TreeMap<>();
        Map<String, Map<String, Integer>> lines = new TreeMap<>();
        for (String row : Counts.rows(text, siteRow)) {
            String[] cells = row.split("\t", 2);
            pages.put(cells[1], Integer.valueOf(cells[0]));
        }
        for (String row : Counts.rows(text, lineRow)) {
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
        /** Fewer pages prove nothing. */
        private static final int LEAST_PAGES = 5;

        private static final double LEAST_SHARE = 0.3;

        /** The share of pages, 0 to 1. */
        public double share() {
            return of <= 0 ? 0 : Math.min(1, (double) pages / of);
        }

        /** Whether the line stood on enough pages to be the site's own. */
        public boolean recurs() {
            return pages >= LEAST_PAGES && share() >= LEAST_SHARE;
        }
    }
}
