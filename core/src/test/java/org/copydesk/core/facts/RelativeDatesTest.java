package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-03-10T12:00:00Z");

    private static String read(String line) {
        return RelativeDates.first(line, NOW).map(Dates.Found::value).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5 minutes ago; 2024-03-10",
                "721 minutes ago; 2024-03-09",
                "11 hours ago; 2024-03-10",
                "13 hours ago; 2024-03-09",
                "an hour ago; 2024-03-10",
                "2 days ago; 2024-03-08",
                "a week ago; 2024-03-03",
                "3 weeks ago; 2024-02-18",
                "Today; 2024-03-10",
                "just now; 2024-03-10",
                "Updated yesterday; 2024-03-09",
                "Published 2 days ago by Ann Lee; 2024-03-08",
                "vor 2 Tagen; 2024-03-08",
                "il y a 2 jours; 2024-03-08"
            })
    void countsBackFromTheFetch(String line, String day) {
        assertEquals(day, read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2 days of rain", "2 ferries ago", "days ago", "1234 days ago", "ago 2", "2", "the ferry left"})
    void takesNothingElseForATime(String line) {
        assertEquals("", read(line));
    }

    @Test
    void looksAtShortLinesAlone() {
        assertEquals("2024-03-08", read("2 days ago" + " ".repeat(90)));
        assertEquals("", read("2 days ago" + " ".repeat(91)));
    }

    @Test
    void countsInUtc() {
        OffsetDateTime late = OffsetDateTime.parse("2024-03-10T23:00:00-05:00");
        assertEquals(
                Optional.of("2024-03-11"), RelativeDates.first("today", late).map(Dates.Found::value));
    }

    @Test
    void tellsWhereTheWordsStand() {
        Dates.Found found =
                RelativeDates.first("Posted 2 days ago in Sport", NOW).orElseThrow();
        assertEquals(
                "2 days ago",
                "Posted 2 days ago in Sport"
                        .substring(found.start(), found.end())
                        .strip());
    }

    @Test
    void knowsTheTimeOfTheFetch() {
        Metadata other = new Metadata("meta:date", "2020-01-01");
        assertEquals(
                Optional.of(NOW),
                RelativeDates.fetched(List.of(other, new Metadata(Metadata.FETCHED, "2024-03-10T12:00:00Z"))));
        assertEquals(Optional.empty(), RelativeDates.fetched(List.of(new Metadata(Metadata.FETCHED, "on Sunday"))));
        assertEquals(Optional.empty(), RelativeDates.fetched(List.of(other)));
    }
}
