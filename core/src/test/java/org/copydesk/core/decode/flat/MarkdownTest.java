package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout.Shape;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String PAGE = """
            # Harbour bridge opens

            [Home](/) [News](/news) [Sport](/sport)

            The [council of the
            town](https://example.org/council) has opened the bridge.

            ## What comes next
            > Trains will follow.

            Pier | Stone
            ---|---
            """;

    private static List<Block> blocks(String text) {
        SourceText source = new FlatTextDecoder(LineJoinClassifier.BY_WIDTH)
                .decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page.txt", ""));
        return source.blocks();
    }

    @Test
    void readsHeadingsQuotationsAndTablesOffTheirSigns() {
        List<Block> blocks = blocks(PAGE);
        assertEquals(
                List.of(1, 0, 0, 2, 0, 0, 0),
                blocks.stream().map(block -> block.layout().headingLevel()).toList());
        assertEquals(Shape.QUOTE, blocks.get(4).layout().shape());
        assertEquals(Shape.TABLE_CELL, blocks.get(5).layout().shape());
    }

    @Test
    void countsTheLettersOfLinks() {
        assertEquals("HomeNewsSport".length(), blocks(PAGE).get(1).layout().linkChars());
    }

    @Test
    void joinsALinkThatGoesOnOverALineEnd() {
        assertEquals(1, blocks(PAGE).get(2).softBreaks().size());
    }

    @Test
    void leavesPlainTextWithANumberSignAlone() {
        List<Block> blocks = blocks("# 1 in the charts\n\nThe song is new.\n");
        assertEquals(0, blocks.get(0).layout().headingLevel());
    }
}
