package org.copydesk.core.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void whatAPersonSaidGoesBeforeEverything() {
        Said person = new Said("2024-12-24", 0.1, "ruling.value");
        assertEquals(
                "2024-12-24", best(Field.PUBLISHED, say("2025-01-02", 0.9), say("2024-12-24T10:00Z", 0.9), person));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, 2025-01-02T10:00, 2025-01-02T10:00",
        "2025-01-02T10:00, 2025-01-02T11:00Z, 2025-01-02T11:00Z",
        "2025-01-02T10:00, 2025-01-02T11:00+01:00, 2025-01-02T11:00+01:00",
        "2025-01-02T10:00, 2025-01-02T11:00-01:00, 2025-01-02T11:00-01:00",
        "2025-01-02T10:00Z, 2025-01-02T11:00+01:00, 2025-01-02T10:00Z"
    })
    void ofDatesThatAgreeTheMorePreciseGoesFirst(String surer, String other, String best) {
        assertEquals(best, best(Field.MODIFIED, say(surer, 0.9), new Said(other, 0.5, "facts.other")));
        assertEquals(surer, best(Field.TITLE, say(surer, 0.9), new Said(other, 0.5, "facts.other")));
    }

    @Test
    void saysHowManyAgree() {
        Candidates none = Candidates.of(Field.AUTHOR, Marks.NONE);
        assertEquals("", none.value() + none.reason());
        assertTrue(none.winner().isEmpty());
        Candidates one = candidates(Field.AUTHOR, say("Ann", 0.9), new Said("ann ", 0.5, "facts.other"));
        assertEquals("it says so", one.reason());
        Candidates two = candidates(Field.AUTHOR, say("Ann", 0.9), say("Bo", 0.5));
        assertEquals("it says so; 1 of 2 candidates agree", two.reason());
        assertEquals("Ann", two.winner().orElseThrow().value());
    }

    @Test
    void pinnedAuthorsKeepTheirOrderWhateverTheRulesSay() {
        Candidates pinned = candidates(
                Field.AUTHOR,
                new Said("Ann Lee", 1, "ruling.pin"),
                new Said("John Smith", 1, "ruling.pin"),
                new Said("Ann Lee", 0.9, "facts.byline"));
        assertEquals(
                List.of("Ann Lee", "John Smith", "Ann Lee"),
                pinned.ranked().stream().map(Fact::value).toList());
    }

    private static Said say(String value, double confidence) {
        return new Said(value, confidence, "facts.x-" + value.length());
    }

    private static String best(Field field, Said... all) {
        return candidates(field, all).value();
    }

    private static Candidates candidates(Field field, Said... all) {
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
        return Candidates.of(field, Marks.of(facts, AcceptancePolicy.LENIENT));
    }
}
