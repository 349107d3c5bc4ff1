package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongLinesTest {
    private static final String FILLER =
            "The council met in the old hall and talked about the road for an hour. ".repeat(30);

    private static List<String> cut(String text) {
        return LongLines.cut(text, TextLine.of(text)).stream()
                .map(line -> text.substring(line.start(), line.end()))
                .toList();
    }

    @Test
    void cutsAPageOnOneLineAfterEachSentence() {
        List<String> lines = cut("Was it late? “Not at all.” The vote came at noon. " + FILLER);
        assertEquals(List.of("Was it late?", "“Not at all.”", "The vote came at noon."), lines.subList(0, 3));
        assertEquals(33, lines.size());
    }

    @Test
    void keepsAbbreviationsInitialsAndItemNumbersInTheirSentence() {
        List<String> lines = cut("Mrs. Baker and J. Reed of the U.S. Treasury met. 2. They agreed. " + FILLER);
        assertEquals(
                List.of("Mrs. Baker and J. Reed of the U.S. Treasury met.", "2. They agreed."), lines.subList(0, 2));
    }

    @Test
    void partsAMenuFromTheSentenceAfterIt() {
        List<String> lines = cut("Home News Sport Weather Contact The mayor of the town opened the bridge. " + FILLER);
        assertEquals(
                List.of("Home News Sport Weather Contact", "The mayor of the town opened the bridge."),
                lines.subList(0, 2));
    }

    @Test
    void leavesALongParagraphAmongOthersWhole() {
        String text = FILLER + "\n\n" + FILLER + "\n\n" + FILLER;
        List<TextLine> lines = TextLine.of(text);
        assertSame(lines, LongLines.cut(text, lines));
    }
}
