package org.copydesk.bench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapedPagesTest {
    private static final Path SAMPLES = Path.of("../samples");

    @Test
    void pageIsTheSameWheneverItIsMade() throws IOException {
        ShapedPages pages = ShapedPages.of(SAMPLES, 1);
        assertEquals(pages.page(7), ShapedPages.of(SAMPLES, 1).page(7));
        assertNotEquals(pages.page(7), pages.page(8));
        assertNotEquals(pages.page(7), ShapedPages.of(SAMPLES, 2).page(7));
    }

    @Test
    void keepsTheChromeOfASampleAndLeavesNoHole() throws IOException {
        ShapedPages pages = ShapedPages.of(SAMPLES, 1);
        boolean shared = false;
        for (long number = 0; number < 100; number++) {
            ShapedPages.Made made = pages.page(number);
            assertFalse(made.content().contains("{{"), made.content());
            shared |= made.html() && Jsoup.parse(made.content()).text().contains("Share on Facebook");
        }
        assertTrue(shared);
    }

    @Test
    void oneInFiftyIsNearlyThePageBefore() throws IOException {
        ShapedPages pages = ShapedPages.of(SAMPLES, 3);
        long copies = LongStream.range(1, 200)
                .filter(n -> pages.page(n)
                        .content()
                        .replaceFirst(" the very ", " the ")
                        .equals(pages.page(n - 1).content()))
                .count();
        assertEquals(4, copies);
    }

    @Test
    void writesTheSameFileAgain(@TempDir Path folder) throws IOException {
        ShapedPages pages = ShapedPages.of(SAMPLES, 1);
        pages.write(folder.resolve("a"), 5, 20);
        pages.write(folder.resolve("b"), 5, 20);
        assertEquals(-1, Files.mismatch(folder.resolve("a"), folder.resolve("b")));
    }
}
