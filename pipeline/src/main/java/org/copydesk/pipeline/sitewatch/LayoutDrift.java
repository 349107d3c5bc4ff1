package org.copydesk.pipeline.sitewatch;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.learn.SitePaths;

/**
 * Tells a new layout: elements that held prose on nearly all pages of a site are on none of its new pages. Elements are let go of
 * once ten new pages, at the least, lack them ({@link SitePaths}), so that fewer say nothing.
 */
final class LayoutDrift {
    private static final double NEARLY_ALL = 0.8;
    /** This many pages prove where the text of a site is. */
    private static final int LEAST_PAGES = 10;

    private LayoutDrift() {}

    /**
     * @param before what was known of the site
     * @param after what is known with the new pages
     */
    static Optional<SiteDrift.Jump> find(String site, SitePaths before, SitePaths after) {
        SortedMap<String, SiteLines.Support> bodies = before.prose(site, NEARLY_ALL);
        boolean gone =
                after.prose(site, 0).size() > 0 && bodies.keySet().stream().noneMatch(shape -> after.has(site, shape));
        return bodies.entrySet().stream()
                .filter(body -> gone && body.getValue().of() >= LEAST_PAGES)
                .max(Map.Entry.comparingByValue(Comparator.comparingInt(SiteLines.Support::pages)))
                .map(body -> new SiteDrift.Jump(AlarmKind.LAYOUT, says(site, body.getKey(), body.getValue())));
    }

    private static String says(String site, String shape, SiteLines.Support known) {
        return String.format(
                Locale.ROOT,
                "%s held prose on %d of %d pages of %s, and stands on none of the new ones",
                shape,
                known.pages(),
                known.of(),
                site);
    }
}
