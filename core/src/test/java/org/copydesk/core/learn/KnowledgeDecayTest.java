package org.copydesk.core.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnowledgeDecayTest {
    private static final String SITE = "a.example";

    private static SiteLines night(int pages, Map<String, Integer> lines) {
        return new SiteLines(Map.of(SITE, pages), lines.isEmpty() ? Map.of() : Map.of(SITE, lines));
    }

    private static SiteLines.Support support(SiteLines lines, String line) {
        return lines.support(SITE, line).orElse(new SiteLines.Support(0, 0));
    }

    @Test
    void learnsOfASiteThatHasOnePageANight() {
        SiteLines known = SiteLines.EMPTY;
        for (int i = 0; i < 6; i++) {
            known = known.remember(night(1, Map.of("Tides today", 1, "Story " + i, 1)));
        }
        assertEquals(new SiteLines.Support(6, 6), support(known, "Tides today"));
        assertEquals(java.util.Set.of("Tides today"), known.recurring(SITE).keySet());
    }

    @Test
    void letsGoOfALineThatTheSiteDropped() {
        SiteLines known = SiteLines.EMPTY.remember(night(100, Map.of("Tides today", 95, "Shop", 40, "Rare", 5)));
        SiteLines after = known.remember(night(20, Map.of("Shop", 8)));
        assertEquals(new SiteLines.Support(0, 0), support(after, "Tides today"));
        assertEquals(new SiteLines.Support(48, 120), support(after, "Shop"));
        assertEquals(new SiteLines.Support(5, 120), support(after, "Rare"));
    }

    @Test
    void forgetsOldPagesSlowly() {
        SiteLines known = SiteLines.EMPTY.remember(night(500, Map.of("Old", 500, "Both", 500)));
        for (int i = 0; i < 100; i++) {
            known = known.remember(night(5, Map.of("Both", 5, "New", 5)));
        }
        assertEquals(500, known.pages().get(SITE), 5);
        assertEquals(1, support(known, "Both").share(), 0.02);
        assertTrue(support(known, "New").recurs());
        assertTrue(support(known, "Old").share() < 0.4);
    }

    @Test
    void isBoundedHoweverLongItGoesOn() {
        SiteLines known = SiteLines.EMPTY;
        for (int i = 0; i < 30; i++) {
            Map<String, Integer> lines = new HashMap<>();
            for (int k = 0; k < 3_000; k++) {
                lines.put("line " + i + " " + k, 2);
            }
            known = known.remember(night(18, lines));
            assertTrue(known.lines().getOrDefault(SITE, Map.of()).size() <= SiteLines.MOST_A_SITE);
            assertTrue(known.pages().get(SITE) <= KnowledgeDecay.WINDOW);
        }
    }

    @Test
    void boundsTheShapesOfElementsTooAndLetsGoOfAnOldLayout() {
        SitePaths known = SitePaths.EMPTY;
        for (int i = 0; i < 30; i++) {
            Map<String, Integer> paths = new HashMap<>(Map.of("div.story/p", 18, "div.story/p prose", 18));
            for (int k = 0; k < 1_000; k++) {
                paths.put("div.box-" + "abc".repeat(i) + "/p" + k, 2);
            }
            known = known.remember(new SitePaths(night(18, paths)));
            assertTrue(known.counts().lines().getOrDefault(SITE, Map.of()).size() <= SitePaths.MOST_A_SITE);
        }
        assertTrue(known.prose(SITE, 0.9).containsKey("div.story/p"));
        SitePaths after = known.remember(new SitePaths(night(20, Map.of("main/p", 20, "main/p prose", 20))));
        assertFalse(after.has(SITE, "div.story/p"));
    }

    @Test
    void takesBackWhatDocumentsSaidBeforeTheyWereFetchedAnew() {
        SiteLines known = SiteLines.EMPTY.remember(night(10, Map.of("Old menu", 10, "Body", 1)));
        SiteLines refetched = new SiteLines(Map.of(), Map.of(SITE, Map.of("Old menu", -10, "New menu", 10)));
        SiteLines after = known.remember(refetched);
        assertEquals(java.util.Set.of("New menu"), after.recurring(SITE).keySet());
        assertEquals(10, after.pages().get(SITE));
    }

    @Test
    void cleansAgainOnlyForWhatMattersToASite() {
        SiteLines before = SiteLines.EMPTY.remember(night(100, Map.of("Tides", 90, "Shop", 31)));
        SiteLines hovering = SiteLines.EMPTY.remember(night(100, Map.of("Tides", 90, "Shop", 28, "Ads", 31)));
        SiteLines other = SiteLines.EMPTY.remember(night(100, Map.of("Tides", 90, "Boats", 60)));

        assertTrue(before.differsEnough(SITE, Map.of()));
        assertFalse(before.differsEnough(SITE, before.recurring(SITE)));
        assertFalse(hovering.differsEnough(SITE, before.recurring(SITE)));
        assertTrue(other.differsEnough(SITE, before.recurring(SITE)));
        assertTrue(SiteLines.EMPTY.differsEnough(SITE, before.recurring(SITE)));
    }
}
