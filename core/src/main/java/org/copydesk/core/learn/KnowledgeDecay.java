package org.copydesk.core.learn;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of a site's lines, or of its paths, from night to night. Where new pages come, old ones count less and less; a line that a site has
 * dropped, and one that stood on hardly any page, is let go. So what is kept is bounded, however long it goes on.
 */
final class KnowledgeDecay {
    /** This many pages of a site are remembered; more that are old make room for new ones. */
    static final int WINDOW = 500;
    /** What is kept of sites at the most: those with the most pages. */
    private static final int MOST_SITES = 100_000;

    /** A line on a smaller share of pages is an article's own. */
    private static final double LEAST_SHARE = 0.02;
    /** As long as fewer pages are known, any line may yet recur. */
    private static final int FEW_PAGES = 20;
    /** This few new pages don't prove that a line was dropped. */
    private static final int LEAST_PROOF = 10;
    /** The greatest chance of seeing a line on none of the new pages, at which it counts as dropped. */
    private static final double CHANCE = 0.001;

    private KnowledgeDecay() {}

    /**
     * @param night what one night added, no longer to be merged with more
     * @param mostASite what is kept of one site at the most: the lines seen most often
     * @param most what is kept of all sites at the most: the lines seen most often, of any site
     */
    static SiteLines of(SiteLines before, SiteLines night, int mostASite, int most) {
        Map<String, Integer> pages = new TreeMap<>();
        Map<String, Map<String, Integer>> lines = new TreeMap<>();
        TreeSet<String> sites = new TreeSet<>(before.pages().keySet());
        sites.addAll(night.pages().keySet());
        sites.addAll(night.lines().keySet());
        for (String site : sites) {
            Site kept = new Site(
                    before.pages().getOrDefault(site, 0),
                    before.lines().getOrDefault(site, Map.of()),
                    night.pages().getOrDefault(site, 0),
                    night.lines().getOrDefault(site, Map.of()));
            if (kept.pages() > 0) {
                pages.put(site, kept.pages());
                lines.put(site, kept.lines(mostASite));
            }
        }
        Map<String, Integer> keptPages = Counts.most(pages, 1, MOST_SITES);
        lines.keySet().retainAll(keptPages.keySet());
        lines.values().removeIf(Map::isEmpty);
        return new SiteLines(keptPages, bounded(lines, mostASite, most));
    }

    /** Raises the least count until few enough lines are left. */
    private static Map<String, Map<String, Integer>> bounded(
            Map<String, Map<String, Integer>> lines, int mostASite, int most) {
        Map<String, Map<String, Integer>> kept = lines;
        for (int least = 2; size(kept) > most; least++) {
            Map<String, Map<String, Integer>> fewer = new TreeMap<>();
            for (Map.Entry<String, Map<String, Integer>> site : kept.entrySet()) {
                Map<String, Integer> often = Counts.most(site.getValue(), least, mostASite);
                if (!often.isEmpty()) {
                    fewer.put(site.getKey(), often);
                }
            }
            kept = fewer;
        }
        return kept;
    }

    private static long size(Map<String, Map<String, Integer>> lines) {
        return lines.values().stream().mapToLong(Map::size).sum();
    }

    /**
     * One site.
     *
     * @param oldPages known before
     * @param old its lines
     * @param newPages those the night added, less those it took back
     * @param fresh their lines
     */
    private record Site(int oldPages, Map<String, Integer> old, int newPages, Map<String, Integer> fresh) {
        /** How much of what is old still counts, 0 to 1. */
        private double weight() {
            return newPages <= 0 || oldPages + newPages <= WINDOW
                    ? 1
                    : Math.max(0, WINDOW - newPages) / (double) oldPages;
        }

        int pages() {
            return (int) Math.round(oldPages * weight()) + newPages;
        }

        Map<String, Integer> lines(int most) {
            Map<String, Integer> counts = new TreeMap<>(fresh);
            old.forEach((line, count) -> {
                if (!isDropped(line, count)) {
                    counts.merge(line, (int) Math.round(count * weight()), Integer::sum);
                }
            });
            int all = pages();
            int least = all <= FEW_PAGES ? 1 : (int) Math.max(2, Math.ceil(all * LEAST_SHARE));
            Map<String, Integer> often = Counts.most(counts, least, most);
            Counts.most(fresh, 1, most - often.size()).keySet().stream()
                    .filter(line -> counts.getOrDefault(line, 0) > 0 && newPages <= FEW_PAGES)
                    .forEach(line -> often.putIfAbsent(line, counts.get(line)));
            often.replaceAll((line, count) -> Math.min(count, all));
            return often;
        }

        private boolean isDropped(String line, int count) {
            double share = oldPages == 0 ? 0 : Math.min(1, (double) count / oldPages);
            return newPages >= LEAST_PROOF
                    && !fresh.containsKey(line)
                    && Math.pow(1 - share, newPages) < CHANCE
                    && share > LEAST_SHARE;
        }
    }
}
