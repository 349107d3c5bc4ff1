package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class FlatTextDecoderTest {
    private static final String WRAPPED = """
            Harbour bridge opens

            The new bridge over the harbour opened to walkers on Friday, a year later
            than planned, after engineers had found a crack in one of its four piers
            and replaced the bearings.
            Trains will follow in spring, the railway said, as soon as the signals on
            both banks have been tested.

              * A bridge of steel and stone that carries four tracks and is longer by
                far than the one it replaces
              * Its toll
            """;

    private static SourceText decode(String text) {
        return new FlatTextDecoder(LineJoinClassifier.BY_WIDTH)
                .decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page.txt", ""));
    }

    private static List<String> read(SourceText source) {
        return source.blocks().stream().map(block -> read(source, block)).toList();
    }

    private static String read(SourceText source, Block block) {
        StringBuilder text = new StringBuilder();
        int at = block.span().start();
        for (Span soft : block.softBreaks()) {
            text.append(source.text(), at, soft.start()).append(' ');
            at = soft.end();
        }
        return text.append(source.text(), at, block.span().end()).toString();
    }

    @Test
    void joinsWrappedLinesAndLeavesShortOnesAlone() {
        assertEquals(
                List.of(
                        "Harbour bridge opens",
                        "The new bridge over the harbour opened to walkers on Friday, a year later than planned, after engineers had"
                                + " found a crack in one of its four piers and replaced the bearings.",
                        "Trains will follow in spring, the railway said, as soon as the signals on both banks have been tested.",
                        "* A bridge of steel and stone that carries four tracks and is longer by far than the one it replaces",
                        "* Its toll"),
                read(decode(WRAPPED)));
    }

    @Test
    void joinsTheLastWordOfAHeadlineThatIsSetNarrower() {
        String headline = "Harbour bridge opens to walkers at last after three";
        assertEquals(
                headline + " years",
                read(decode(WRAPPED.replace("Harbour bridge opens", headline + "\nyears")))
                        .get(0));
        assertEquals(
                headline,
                read(decode(WRAPPED.replace("Harbour bridge opens", headline + "\nShare")))
                        .get(0));
        assertEquals(
                "Our harbour",
                read(decode(WRAPPED.replace("Harbour bridge opens", "Our harbour\nlogin")))
                        .get(0));
    }

    @Test
    void keepsTheTextAsItIs() {
        String dos = WRAPPED.replace("\n", "\r\n");
        assertEquals(dos, decode(dos).text());
        assertEquals(read(decode(WRAPPED)), read(decode(dos)));
        assertEquals(read(decode(WRAPPED)), read(decode(WRAPPED.replace('\n', '\r'))));
    }

    @Test
    void takesEachLineForABlockWhereNothingIsWrapped() {
        String text = "Ferry strike enters its third week, with no end in sight\nFerry strike: what it means\n"
                + "Crews want higher pay for night shifts, and the owners say that they have none to give.\nShare\nShare again\n";
        assertEquals(text.lines().toList(), read(decode(text)));
    }

    @Test
    void marksListItemsWithTheirMarker() {
        SourceText source = decode("Plans:\n- a park\n• a pier\n1. a pool\n— And you? she asked.\n");
        assertEquals(List.of("Plans:", "- a park", "• a pier", "1. a pool", "— And you? she asked."), read(source));
        assertEquals(
                List.of(
                        Layout.Shape.TEXT,
                        Layout.Shape.LIST_ITEM,
                        Layout.Shape.LIST_ITEM,
                        Layout.Shape.LIST_ITEM,
                        Layout.Shape.TEXT),
                source.blocks().stream().map(block -> block.layout().shape()).toList());
    }

    @Test
    void joinsLinesWhereAHyphenCutsAWordOrADoubleName() {
        String text =
                "Well-known wheel-\nwright saves a pump\n\nThe wheel-\nwright Aneurin Pugh-\nDavies did it alone.\n";
        assertEquals(
                List.of(
                        "Well-known wheel- wright saves a pump",
                        "The wheel- wright Aneurin Pugh- Davies did it alone."),
                read(decode(text)));
    }

    @Test
    void leavesLinesApartWhereAHyphenIsADash() {
        assertEquals(List.of("Sports -", "results", "Line 4-", "B"), read(decode("Sports -\nresults\n\nLine 4-\nB\n")));
    }

    @Test
    void cutsALongLineAtAHyphenIntoTwo() {
        String text = "The trainer says that it is enough to lift twice a week and to sleep well. ".repeat(30)
                + "A Monday-Wednesday-Friday workout routine works well to ensure enough time to recover.";
        assertEquals(
                "Wednesday-Friday workout routine works well to ensure enough time to recover.",
                read(decode(text)).get(read(decode(text)).size() - 1));
    }
}
