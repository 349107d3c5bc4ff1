package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class SiteNamesTest {
    private static List<String> keys(String host, Metadata... given) {
        return SiteNames.of(new SourceText("id", host, "", List.of(), List.of(given), List.of()))
                .keys();
    }

    @Test
    void readsThemFromThePageAndItsAddress() {
        assertEquals(List.of("island post"), keys("", new Metadata("meta:og:site_name", "Island Post")));
        assertEquals(List.of("island post"), keys("", new Metadata("meta:application-name", "Island Post")));
        assertEquals(List.of("island post"), keys("", new Metadata("json-ld:WebSite.name", "Island Post")));
        assertEquals(List.of("island post"), keys("", new Metadata("json-ld:Organization.name", "Island Post")));
        assertEquals(List.of("island post"), keys("", new Metadata("json-ld:NewsArticle.publisher", "Island Post")));
        assertEquals(List.of(), keys("", new Metadata("json-ld:Person.name", "Ann Lee")));
        assertEquals(List.of("post example", "post"), keys("www.post.example"));
        assertEquals(
                List.of("post example", "post"), keys("", new Metadata("link:canonical", "https://post.example/a/b")));
        assertEquals(List.of("post example", "post"), keys("", new Metadata("meta:og:url", "http://www.post.example")));
    }

    @Test
    void knowsTheSiteByItsNames() {
        SiteNames site = new SiteNames(List.of("island post", "post"), List.of("islandpost", "post"));
        assertTrue(site.is("Island Post"));
        assertTrue(site.is("IslandPost"));
        assertFalse(site.is("Island Posts"));
        assertTrue(site.staff("Island Post Staff"));
        assertFalse(site.staff("Ann Staff"));
        assertFalse(site.staff("staff"));
        assertTrue(site.name("The Island Post"));
        assertTrue(site.name("Island"));
        assertFalse(site.name("Isl"));
        assertFalse(site.name("The island post of all the islands in the sea"));
        assertTrue(site.name("—"));
    }
}
