package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.decode.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.junit.jupiter.api.Test;

class TitleLineTest {
    private static final String PROSE =
            "The lighthouse keeper of Sandholm has found a bottle that was thrown into the sea forty years ago, the"
                    + " museum said on Monday. The letter in it asks for an answer.";
    private static final String TITLE = "Lighthouse keeper finds a letter in a bottle";

    private static List<TitleLine> lines(String... lines) {
        byte[] bytes = String.join("\n\n", lines).getBytes(StandardCharsets.UTF_8);
        List<Passage> passages = View.of(
                        Decoders.standard().decode(new Payload(bytes, "page", "")), Marks.NONE, Phase.FACTS)
                .passages();
        return TitleLine.of(passages, BodyRun.of(passages));
    }

    private static String best(String... lines) {
        return lines(lines).stream()
                .max(Comparator.comparingDouble(line -> TitleSign.weigh(line.signs())))
                .map(TitleLine::value)
                .orElse("");
    }

    @Test
    void takesTheLineThatTheTextGoesOnAbout() {
        assertEquals(TITLE, best("Home", "Ferries cancelled after storm in the north", TITLE, PROSE, PROSE));
    }

    @Test
    void takesTheTopLineWithoutTheSite() {
        assertEquals(TITLE, best(TITLE + " | Sandholm Courier", "Home", "News", PROSE, PROSE));
    }

    @Test
    void takesTheLineAboveADateBeforeTheTeasers() {
        assertEquals(
                TITLE,
                best(
                        "Bakers of the island count their loaves",
                        "Ferries cancelled after storm in the north",
                        TITLE,
                        "3 May 2020",
                        PROSE,
                        PROSE));
    }

    @Test
    void leavesOutLinesBelowTheTextsBeginning() {
        assertTrue(lines(TITLE, PROSE, PROSE, PROSE, PROSE, PROSE, "Bakers of the island count their loaves").stream()
                .noneMatch(line -> line.value().startsWith("Bakers")));
    }

    @Test
    void saysThatThePageRepeatsIt() {
        TitleLine line = lines(TITLE, "News", TITLE, PROSE, PROSE).stream()
                .filter(one -> one.value().equals(TITLE))
                .findFirst()
                .orElseThrow();
        assertTrue(line.twice());
        assertEquals("a line above the text that the page says again", line.reason());
    }
}
