package org.copydesk.core.characters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text under repair: what it reads so far, and the repairs of the original that lead there. Not thread-safe. */
final class Rewrite {
    private static final Comparator<Region> ORDER =
            Comparator.comparingInt(Region::start).thenComparingInt(Region::end);

    private final String original;
    private String text;
    private List<Mend> mends = List.of();

    Rewrite(String original) {
        this.original = original;
        this.text = original;
    }

    String text() {
        return text;
    }

    /** The repairs so far, in coordinates of the original, in order, disjoint; those that come to nothing left out. */
    List<Mend> mends() {
        List<Mend> real = new ArrayList<>(mends.size());
        for (Mend mend : mends) {
            boolean same =
                    mend.text().length() == mend.end() - mend.start() && original.startsWith(mend.text(), mend.start());
            if (!same) {
                real.add(mend);
            }
        }
        return real;
    }

    /** @param next repairs of {@link #text()}, in order, disjoint */
    void apply(List<Mend> next) {
        if (next.isEmpty()) {
            return;
        }
        String before = text;
        text = rendered(before, 0, before.length(), next);
        if (mends.isEmpty()) {
            mends = next;
            return;
        }
        List<Mend> merged = new ArrayList<>();
        int shift = 0;
        List<Region> regions = regions(next);
        for (int i = 0; i < regions.size(); ) {
            int last = i;
            int end = regions.get(i).end();
            while (last + 1 < regions.size()
                    && regions.get(last + 1).joins(regions.get(i).start(), end)) {
                last++;
                end = Math.max(end, regions.get(last).end());
            }
            Cluster cluster = new Cluster(regions.subList(i, last + 1), end);
            merged.add(cluster.merged(before, shift));
            shift += cluster.growth();
            i = last + 1;
        }
        mends = merged;
    }

    /** The repairs so far and the new ones, where they are in the text so far. */
    private List<Region> regions(List<Mend> next) {
        List<Region> regions = new ArrayList<>();
        int shift = 0;
        for (Mend mend : mends) {
            int start = mend.start() + shift;
            regions.add(new Region(start, start + mend.text().length(), mend, true));
            shift += mend.text().length() - (mend.end() - mend.start());
        }
        for (Mend mend : next) {
            regions.add(new Region(mend.start(), mend.end(), mend, false));
        }
        regions.sort(ORDER);
        return regions;
    }

    private static String rendered(String text, int from, int to, List<Mend> mends) {
        StringBuilder out = new StringBuilder(to - from);
        int at = from;
        for (Mend mend : mends) {
            out.append(text, at, mend.start()).append(mend.text());
            at = mend.end();
        }
        return out.append(text, at, to).toString();
    }

    /**
     * A stretch of the text so far.
     *
     * @param start where it begins there
     * @param end where it ends there; an earlier repair by nothing is empty
     * @param mend the repair
     * @param earlier whether it is done already
     */
    private record Region(int start, int end, Mend mend, boolean earlier) {
        boolean joins(int clusterStart, int clusterEnd) {
            return start < clusterEnd || start == clusterEnd && (start == end || clusterStart == clusterEnd);
        }
    }

    /** Regions that overlap: they become one repair. */
    private record Cluster(List<Region> regions, int end) {
        int growth() {
            int growth = 0;
            for (Region region : regions) {
                Mend mend = region.mend();
                growth += region.earlier() ? mend.text().length() - (mend.end() - mend.start()) : 0;
            }
            return growth;
        }

        Mend merged(String text, int shift) {
            int start = regions.get(0).start();
            List<Mend> next = new ArrayList<>();
            List<Mend> all = new ArrayList<>();
            for (Region region : regions) {
                if (region.earlier()) {
                    all.add(region.mend());
                } else {
                    next.add(region.mend());
                }
            }
            all.addAll(next);
            int from = start - shift;
            int to = end - shift - growth();
            String replacement = rendered(text, start, end, next);
            Mend whole = all.get(0).at(from, to, replacement);
            for (Mend mend : all.subList(1, all.size())) {
                whole = whole.then(mend, from, to, replacement);
            }
            return whole;
        }
    }
}
