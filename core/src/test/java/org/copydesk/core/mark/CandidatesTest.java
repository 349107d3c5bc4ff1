package org.copydesk.core.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Metadata;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    @Test
    void aTimeOfTheSameDayGoesBeforeTheDay() {
        assertEquals("2025-01-02T10:00Z", best(Field.PUBLISHED, say("2025-01-02", 0.9), say("2025-01-02T10:00Z", 0.5)));
    }

    @Test
    void aDayAndItsTimeSupportEachOther() {
        assertEquals(
                "2025-01-02T10:00Z",
                best(
                        Field.PUBLISHED,
                        say("2025-01-02", 0.6),
                        say("2025-01-02T10:00Z", 0.6),
                        say("2024-12-24T08:00Z", 0.7)));
    }

    @Test
    void anotherDayStaysAnotherDay() {
        assertEquals("2025-01-03", best(Field.PUBLISHED, say("2025-01-02T10:00Z", 0.5), say("2025-01-03", 0.9)));
    }

    @Test
    void ofTwoTimesTheSurerWins() {
        assertEquals(
                "2025-01-02T10:00Z",
                best(Field.PUBLISHED, say("2025-01-02T11:00Z", 0.5), say("2025-01-02T10:00Z", 0.8)));
    }

    @Test
    void onlyDatesAreCutToTheirDay() {
        assertEquals("2025-01-02", best(Field.TITLE, say("2025-01-02", 0.9), say("2025-01-02Times", 0.5)));
    }

    private record Said(String value, double confidence, String rule) {}

    @Test
    void aRuleThatSaysTheSameAgainAddsNothing() {
        Said again = new Said("2024-12-24", 0.6, "facts.time");
        assertEquals("2025-01-02", best(Field.PUBLISHED, again, again, again, say("2025-01-02", 0.7)));
    }

    @Test
    void titlesThatSayTheSameDoNotOutvoteASurerOne() {
        Said page = new Said("Ferry strike", 0.5, "facts.title");
        Said graph = new Said("Ferry strike", 0.5, "facts.meta-og-title");
        assertEquals("Ferries stay in port", best(Field.TITLE, page, graph, say("Ferries stay in port", 0.6)));
    }

    private static Said say(String value, double confidence) {
        return new Said(value, confidence, "facts.x-" + value.length());
    }

    private static String best(Field field, Said... all) {
        List<Mark> facts = new ArrayList<>();
        for (Said said : all) {
            Metadata given = new Metadata("meta:x" + facts.size(), said.value());
            facts.add(new Fact(
                    Phase.FACTS,
                    given,
                    field,
                    said.value(),
                    Evidence.of(said.rule(), said.confidence(), "it says so")));
        }
        return Candidates.of(field, Marks.of(facts, AcceptancePolicy.LENIENT)).value();
    }
}
