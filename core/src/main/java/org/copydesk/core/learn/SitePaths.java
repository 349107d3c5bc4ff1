package org.copydesk.core.learn;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Prose;
import org.copydesk.core.mark.View;

/**
 * On how many pages of a site elements of each shape stood, and on how many of these most of their text was prose. Immutable.
 *
 * <p>They are counted, merged, taken back and let go of as lines are, within bounds of their own.
 *
 * @param counts pages by site and shape ({@link PathShape}), and by a shape where it held prose
 */
public record SitePaths(SiteLines counts) {
    public static final SitePaths EMPTY = new SitePaths(SiteLines.EMPTY);

    /** What is kept of one site at the most: 300 shapes, if all of them hold prose. */
    static final int MOST_A_SITE = 600;

    private static final int MAX_ELEMENTS = 200_000;
    private static final String PROSE = " prose";
    private static final String SITE_ROW = "path-site";
    private static final String PATH_ROW = "path";

    /** What one document adds; flat text, which has no elements, and a document of no known site add nothing. */
    static SitePaths of(View repaired) {
        String site = repaired.source().site();
        Map<String, Integer> held = site.isEmpty() ? Map.of() : held(repaired);
        return held.isEmpty() ? EMPTY : new SitePaths(new SiteLines(Map.of(site, 1), Map.of(site, held)));
    }

    private static Map<String, Integer> held(View view) {
        Prose prose = view.reading(Prose.class, Prose::of);
        Map<String, String> shapes = new HashMap<>();
        Map<String, Integer> balance = new TreeMap<>();
        for (Passage passage : view.passages()) {
            String shape = shapes.computeIfAbsent(passage.block().layout().path(), PathShape::of);
            int length = passage.text().length();
            balance.merge(shape, prose.of(passage).prose() ? length : -length, Integer::sum);
        }
        balance.remove("");
        Map<String, Integer> held = new TreeMap<>();
        balance.forEach((shape, more) -> {
            held.put(shape, 1);
            if (more > 0) {
                held.put(shape + PROSE, 1);
            }
        });
        return held;
    }

    /** How many pages of a site, with elements, were seen. */
    private int pages(String site) {
        return counts.pages().getOrDefault(site, 0);
    }

    /** The shapes that held prose on at least a share of the pages of a site, with their pages. */
    public SortedMap<String, SiteLines.Support> prose(String site, double share) {
        SortedMap<String, SiteLines.Support> prose = new TreeMap<>();
        counts.lines().getOrDefault(site, Map.of()).forEach((key, count) -> {
            SiteLines.Support support = new SiteLines.Support(count, pages(site));
            if (key.endsWith(PROSE) && support.share() >= share) {
                prose.put(key.substring(0, key.length() - PROSE.length()), support);
            }
        });
        return prose;
    }

    /** Whether elements of a shape are on any page of a site that is still remembered. */
    public boolean has(String site, String shape) {
        return counts.lines().getOrDefault(site, Map.of()).containsKey(shape);
    }

    SitePaths merge(SitePaths other) {
        return new SitePaths(counts.merge(other.counts));
    }

    SitePaths negated() {
        return new SitePaths(counts.negated());
    }

    SitePaths remember(SitePaths night) {
        return new SitePaths(KnowledgeDecay.of(counts, night.counts, MOST_A_SITE, MAX_ELEMENTS));
    }

    String write() {
        return counts.write(SITE_ROW, PATH_ROW);
    }

    static SitePaths read(String text) {
        return new SitePaths(SiteLines.read(text, SITE_ROW, PATH_ROW));
    }
}
