package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.text.SiteHint.Kind;
import org.junit.jupiter.api.Test;

class SiteHintTest {
    private static Block block(String hint) {
        return new Block(new Span(10, 30), new Layout("body/p", Layout.Shape.TEXT, 0, 0, false, hint));
    }

    @Test
    void readsWhatItWrites() {
        List<SiteHint> hints = List.of(
                SiteHint.whole(Kind.BODY, "example.com.txt:3"), new SiteHint(Kind.STRIP, ".example.com.txt:14", 4, 17));
        assertEquals("body example.com.txt:3;strip .example.com.txt:14 4-17", SiteHint.write(hints));
        assertEquals(hints, SiteHint.of(block(SiteHint.write(hints))));
        assertEquals(new Span(14, 27), hints.get(1).span(block("")));
        assertEquals(new Span(10, 30), hints.get(0).span(block("")));
    }

    @Test
    void knowsTheBody() {
        assertTrue(SiteHint.isBody(block("body a.com.txt:1")));
        assertTrue(SiteHint.isBody(block("prunable a.com.txt:1;strip a.com.txt:2 0-4")));
        assertFalse(SiteHint.isBody(block("outside a.com.txt:1")));
        assertFalse(SiteHint.isBody(block("")));
    }
}
