package org.copydesk.core.decode.flat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.copydesk.core.CpuTime;
import org.junit.jupiter.api.Test;

class LineEndsTest {
    private static float number(LineEnds.Seam seam, String column) {
        return seam.row()[LineEnds.COLUMNS.indexOf(column)];
    }

    /** What the lines before and after each seam end and begin with, up to ten characters. */
    private static List<String> seams(String text) {
        return LineEnds.of(text).stream()
                .map(seam -> text.substring(Math.max(0, seam.end() - 5), seam.end()) + "|"
                        + text.substring(seam.start(), Math.min(text.length(), seam.start() + 5)))
                .toList();
    }

    @Test
    void aLineEndBetweenTwoLinesIsASeam() {
        assertEquals(List.of("ferry|left.", "left.|Crews"), seams("The ferry\nleft.\nCrews stayed"));
    }

    @Test
    void blankLinesAndBulletsPartWithoutASeam() {
        assertEquals(List.of(), seams("The ferry\n\nleft."));
        assertEquals(List.of(), seams("The ferry\n \t \nleft."));
        assertEquals(List.of(), seams("The plans:\n* a pier\n* a park"));
        assertEquals(List.of(), seams("The last line\n"));
        assertEquals(List.of(), seams(""));
    }

    @Test
    void aDashOrANumberMayGoOnWithASentence() {
        assertEquals(List.of("years|- or "), seams("It took three years\n- or four"));
        assertEquals(List.of("about|3. He"), seams("He stayed until about\n3. He then left"));
    }

    @Test
    void aSeamLiesBetweenTheWordsWhateverTheLineEnd() {
        assertEquals(List.of("ferry|left "), seams("The ferry  \r\n   left again"));
        assertEquals(List.of("ferry|left "), seams("The ferry\rleft again"));
    }

    @Test
    void aRowHasANumberForEachColumn() {
        List<LineEnds.Seam> seams = LineEnds.of("One\n\nTwo lines\n3.\n(four\n…\nfünf und 六\n— seven");
        assertEquals(5, seams.size());
        assertEquals(LineEnds.COLUMNS.size(), new HashSet<>(LineEnds.COLUMNS).size());
        for (LineEnds.Seam seam : seams) {
            assertEquals(LineEnds.COLUMNS.size(), seam.row().length);
            for (float number : seam.row()) {
                assertTrue(Float.isFinite(number));
            }
        }
    }

    @Test
    void aRowTellsOfTheLinesAround() {
        LineEnds.Seam seam =
                LineEnds.of("  The ferry left,\n    since the tide\n\nShare").get(0);
        assertEquals(15, number(seam, "line.chars"));
        assertEquals(3, number(seam, "line.words"));
        assertEquals(LineFeatures.Last.COMMA.ordinal(), number(seam, "line.last"));
        assertEquals(LineFeatures.First.LOWER.ordinal(), number(seam, "next.first"));
        assertEquals(14, number(seam, "shorter"));
        assertEquals(2, number(seam, "indent"));
        assertEquals(1, number(seam, "blank-before"));
        assertEquals(1, number(seam, "blank-after"));
        assertEquals(-1, number(seam, "before.chars"));
        assertEquals(5, number(seam, "after2.chars"));
    }

    @Test
    void aSentenceGathersOverItsLines() {
        List<LineEnds.Seam> seams = LineEnds.of("It rained.\nThe ferry\nleft at noon,\nhalf empty");
        assertEquals(10, number(seams.get(0), "sentence"));
        assertEquals(9, number(seams.get(1), "sentence"));
        assertEquals(22, number(seams.get(2), "sentence"));
    }

    @Test
    void theSameTextGivesTheSameRows() {
        String text = "The ferry left,\nsince the tide\nwas high.";
        assertArrayEquals(
                LineEnds.of(text).get(1).row(), LineEnds.of(text).get(1).row());
    }

    @Test
    void staysQuickOnHostileText() {
        for (String text : List.of(
                "a\n".repeat(50_000),
                "(\n".repeat(50_000),
                "x ".repeat(100_000) + "\ny",
                "\"".repeat(200_000) + "\n" + "\"".repeat(200_000),
                "1. ".repeat(60_000) + "\nend",
                ".\n\n".repeat(50_000))) {
            CpuTime.within(Duration.ofSeconds(5), () -> LineEnds.of(text));
        }
    }
}
