package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostTest {
    @Test
    void readsTheHostOfAWebAddress() {
        assertEquals("news.example.com", Host.of("HTTPS://News.Example.com:8443/a?b#c"));
        assertEquals("example.com", Host.of("http://me@example.com"));
        assertEquals("example.com", Host.of(" http://example.com/@home "));
        assertEquals("bücher.example", Host.of("https://bücher.example/ä b"));
        assertEquals("example.com", Host.of("https://example.com"));
        assertEquals("a_b-1.example", Host.of("http://a_b-1.example\\c"));
    }

    @Test
    void findsNoneInAnythingElse() {
        for (String address : List.of(
                "",
                "/a/b",
                "//example.com/a",
                "file:///tmp/a.html",
                "httpx://example.com",
                "http://localhost/",
                "http:///a",
                "http://.example/",
                "http://example./",
                "http://example..com/",
                "http://:80/",
                "htt://example.com",
                "https://a b.com/")) {
            assertEquals("", Host.of(address), address);
        }
    }

    @Test
    void namesTheClosestFirst() {
        assertEquals(
                List.of("www.news.example.com", "news.example.com", ".news.example.com", ".example.com", ".com"),
                Host.names("www.news.example.com"));
        assertEquals(List.of("example.com", ".com"), Host.names("example.com"));
        assertEquals(List.of(), Host.names(""));
    }
}
