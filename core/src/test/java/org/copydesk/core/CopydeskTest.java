package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.CanceledException;
import org.junit.jupiter.api.Test;

class CopydeskTest {
    private static final Copydesk COPYDESK = Copydesk.standard();
    private static final String PAGE = "<html lang=en><head><title>Ferry back in harbour</title>"
            + "<meta property=article:published_time content=2026-03-04></head><body><nav><a href=/>Home</a></nav><article>"
            + "<h1>Ferry back in harbour</h1><p>By Jane Doe</p><p>The ferry came back into the harbour on Tuesday morning, after three"
            + " days at sea without a working engine, and nobody on board was hurt.</p><p>Its owner said that the next crossing"
            + " would leave on Friday, as soon as the engineers had seen the second engine too.</p></article></body></html>";

    @Test
    void cleansAPageInOneCall() {
        Article article = COPYDESK.clean(PAGE, "https://news.example.org/ferry");
        assertEquals("Ferry back in harbour", article.title());
        assertEquals(List.of("Jane Doe"), article.authors());
        assertEquals("2026-03-04", article.published());
        assertEquals("en", article.language());
        assertEquals(2, article.paragraphs().size());
    }

    @Test
    void keepsItsFingerprintWhateverIsKnown() {
        Payload payload =
                new Payload(PAGE.getBytes(StandardCharsets.UTF_8), "https://news.example.org/ferry", "text/html");
        Knowledge seen = Knowledge.learner()
                .observe()
                .apply(COPYDESK.cleaner().view(COPYDESK.decode(payload), org.copydesk.core.mark.Phase.FACTS));
        assertEquals(COPYDESK.fingerprint(), COPYDESK.with(seen).fingerprint());
    }

    @Test
    void givesUpWhenAskedTo() {
        assertThrows(CanceledException.class, () -> COPYDESK.until(() -> true).clean(PAGE, ""));
    }
}
