package org.copydesk.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultScoreTest {
    private static final String NOISY = "The habror wall , the tied pole.";
    private static final Injected TEXT = new Injected(
            "a",
            "https://a.example/",
            "The harbor wall, the tide pole.",
            NOISY,
            List.of(
                    new Injected.Fault(4, 10, "harbor", "common_transpose", false),
                    new Injected.Fault(15, 17, ",", "space_before_punct", false),
                    new Injected.Fault(22, 26, "tide", "common_transpose", true)));

    @Test
    void findsAFaultByWhatStandsThereAfterwards() {
        FaultScore score = FaultScore.of(TEXT, List.of(change(4, 10, "harbor"), change(15, 16, "")));
        assertEquals(
                List.of(
                        new FaultScore.Found("other", true),
                        new FaultScore.Found("space_before_punct", true),
                        new FaultScore.Found("real word", false)),
                score.faults());
        assertEquals(
                List.of(true, false),
                score.changes().stream().map(FaultScore.ScoredChange::word).toList());
        assertTrue(score.changes().stream().allMatch(FaultScore.ScoredChange::right));
    }

    @Test
    void callsAnotherWordWrong() {
        FaultScore score = FaultScore.of(TEXT, List.of(change(4, 10, "horror"), change(27, 31, "polo")));
        assertTrue(score.changes().stream().allMatch(FaultScore.ScoredChange::word));
        assertTrue(score.changes().stream().noneMatch(FaultScore.ScoredChange::right));
    }

    @Test
    void countsTheFirstOfChangesThatOverlap() {
        FaultScore score = FaultScore.of(TEXT, List.of(change(6, 10, "x"), change(4, 10, "harbor")));
        assertEquals(1, score.changes().size());
        assertTrue(score.faults().get(0).found());
    }

    @Test
    void knowsAPersonsVerdictByItsHash(@TempDir Path folder) throws IOException {
        Change change = change(4, 10, "harbor");
        Path file = folder.resolve("verdicts.tsv");
        Files.writeString(file, "# words\n" + Verdicts.hash(TEXT, change) + "\ttypo\n");
        Verdicts verdicts = Verdicts.read(file);
        assertTrue(verdicts.isNatural(TEXT, change));
        assertFalse(verdicts.isNatural(TEXT, change(27, 31, "polo")));
        assertEquals("?", verdicts.of(TEXT, change(27, 31, "polo")));
    }

    private static Change change(int start, int end, String after) {
        return new Change(
                Phase.WORDING,
                new Span(start, end),
                NOISY.substring(start, end),
                after,
                Evidence.of("wording.typo", 0.9, "a test"));
    }
}
