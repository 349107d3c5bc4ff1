package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static String first(String text, String language) {
        return Dates.first(text, language).map(Dates.Found::value).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12 Feb, 2022 10:26; 2022-02-12T10:26",
                "February 12, 2022; 2022-02-12",
                "2022-02-12 10:26; 2022-02-12T10:26",
                "Published: 3 March 2021, 5:04 pm GMT; 2021-03-03T17:04Z",
                "2022-02-12T10:26:05.000Z; 2022-02-12T10:26:05Z",
                "2022-02-12T10:26:05+0300; 2022-02-12T10:26:05+03:00",
                "2022-02-12T10:26:05-99:99; 2022-02-12T10:26:05",
                "2022-02-12T10:26:05+18:30; 2022-02-12T10:26:05",
                "Sat, 12 Feb 2022 10:26:05 GMT; 2022-02-12T10:26:05Z",
                "25.02.2022, 18:30 Uhr; 2022-02-25T18:30",
                "02/25/2022; 2022-02-25",
                "20220212; 2022-02-12",
                "am 3. März 2021 um 9:05 Uhr; 2021-03-03T09:05",
                "le 1er août 2020 à 18h30; 2020-08-01T18:30",
                "12 de febrero de 2022; 2022-02-12",
                "12 февраля 2022; 2022-02-12",
                "2022年2月12日; 2022-02-12",
                "Sept. 3rd, 2019; 2019-09-03"
            })
    void readsDatesAsPeopleWriteThem(String text, String iso) {
        assertEquals(iso, first(text, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30 February 2022",
                "Copyright 2022",
                "chapter 12, 2022 pages",
                "2022-13-45",
                "32 May 2020",
                "May 2020",
                "02/03/2022"
            })
    void dropsWhatIsNoDateOrCannotBe(String text) {
        assertEquals("", first(text, ""));
    }

    @Test
    void letsTheLanguageDecideBetweenDayAndMonth() {
        assertEquals("2022-02-03", first("02/03/2022", "en-US"));
        assertEquals("2022-03-02", first("02/03/2022", "en-GB"));
    }
}
