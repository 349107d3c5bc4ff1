package org.copydesk.bench.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void findsTheRegisteredDomain() {
        assertEquals("example.co.uk", Folds.domain("https://News.Example.co.uk/2026/tea?x=1"));
        assertEquals("anna.blogspot.com", Folds.domain("http://anna.blogspot.com/"));
        assertEquals("example.org", Folds.domain("https://www.example.org/a path|with oddities"));
        assertEquals("localhost", Folds.domain("http://localhost:8080/x"));
    }

    @Test
    void pagesOfADomainShareAFold() {
        Folds folds = new Folds(5);
        assertEquals(folds.of("https://www.example.org/a"), folds.of("http://blog.example.org/b"));
    }
}
