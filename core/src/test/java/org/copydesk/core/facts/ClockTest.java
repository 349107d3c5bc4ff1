package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of day beside a date: the line, and what is read. */
class ClockTest {
    private static String read(String line) {
        return Dates.first(line, "en-GB").map(Dates.Found::value).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 May 2020 9:05; 2020-05-03T09:05",
                "3 May 2020 at 09:05; 2020-05-03T09:05",
                "3 May 2020, 09.05; 2020-05-03T09:05",
                "3 May 2020 9h05; 2020-05-03T09:05",
                "3 May 2020 00:00; 2020-05-03T00:00",
                "3 May 2020 23:59:59; 2020-05-03T23:59:59",
                "3 May 2020 09:05:07.123; 2020-05-03T09:05:07",
                "3 May 2020 9 am; 2020-05-03T09:00",
                "3 May 2020 9 p.m.; 2020-05-03T21:00",
                "3 May 2020 12 am; 2020-05-03T00:00",
                "3 May 2020 12:30 pm; 2020-05-03T12:30",
                "3 May 2020 13:30 pm; 2020-05-03T13:30",
                "9:05 pm, 3 May 2020; 2020-05-03T21:05",
                "09:05 | 3 May 2020; 2020-05-03T09:05",
                "3 May 2020 (09:05); 2020-05-03T09:05"
            })
    void readsTheTimeBesideADate(String line, String iso) {
        assertEquals(iso, read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 May 2020 9:05 GMT; 2020-05-03T09:05Z",
                "3 May 2020 9:05 (CEST); 2020-05-03T09:05+02:00",
                "3 May 2020 9:05 PM PDT; 2020-05-03T21:05-07:00",
                "3 May 2020 9:05 JST; 2020-05-03T09:05+09:00",
                "3 May 2020 9:05 +02:00; 2020-05-03T09:05+02:00",
                "3 May 2020 9:05 -0530; 2020-05-03T09:05-05:30",
                "3 May 2020 9:05 +2; 2020-05-03T09:05+02:00",
                "3 May 2020 9:05 +14:00; 2020-05-03T09:05+14:00",
                "2020-05-03T09:05Z; 2020-05-03T09:05Z",
                "3 May 2020 9:05 +15:00; 2020-05-03T09:05",
                "3 May 2020 9:05 +02:60; 2020-05-03T09:05",
                "3 May 2020 9:05 +020; 2020-05-03T09:05",
                "3 May 2020 9:05 GMTX; 2020-05-03T09:05",
                "3 May 2020 9:05 XYZ; 2020-05-03T09:05",
                "3 May 2020 9:05 - Harbour; 2020-05-03T09:05"
            })
    void readsTheTimeZone(String line, String iso) {
        assertEquals(iso, read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 May 2020 24:00; 2020-05-03",
                "3 May 2020 9:60; 2020-05-03",
                "3 May 2020 9:05:60; 2020-05-03",
                "3 May 2020 9:5; 2020-05-03",
                "3 May 2020 9; 2020-05-03",
                "3 May 2020 123:45; 2020-05-03",
                "3 May 2020 ferry 9:05; 2020-05-03",
                "3 May 2020 9.05.20; 2020-05-03",
                "9:05 ferry, 3 May 2020; 2020-05-03"
            })
    void takesNoOtherNumberForATime(String line, String iso) {
        assertEquals(iso, read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On 3 May 2020 at 9:05 PM EST, they left; 3 May 2020 at 9:05 PM EST",
                "At 9:05 on 3 May 2020 they left; 9:05 on 3 May 2020",
                "On 3 May 2020 they left; 3 May 2020",
                "On 3 May 2020 9:05 - they left; 3 May 2020 9:05"
            })
    void tellsWhereDateAndTimeStand(String line, String place) {
        Dates.Found found = Dates.first(line, "en-GB").orElseThrow();
        assertEquals(place, line.substring(found.start(), found.end()));
    }
}
