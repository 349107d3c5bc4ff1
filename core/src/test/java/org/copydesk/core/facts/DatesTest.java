package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
                "Sept. 3rd, 2019; 2019-09-03",
                "1 January 1970; 1970-01-01",
                "31 December 2099; 2099-12-31",
                "29 February 2020; 2020-02-29",
                "2020/05/03; 2020-05-03",
                "2020.5.3; 2020-05-03",
                "2020 May 3; 2020-05-03",
                "May 3 2020; 2020-05-03",
                "3-May-2020; 2020-05-03",
                "3 of May, 2020; 2020-05-03",
                "13/2/2020; 2020-02-13",
                "2/13/2020; 2020-02-13",
                "2/2/2020; 2020-02-02",
                "12.12.2020; 2020-12-12",
                "20200503T090500Z; 2020-05-03",
                "20200503090500; 2020-05-03"
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
                "02/03/2022",
                "31 December 1969",
                "1 January 2100",
                "29 February 2021",
                "13/13/2020",
                "2020-05",
                "2020/05.x/03",
                "3 ferries May 2020",
                "3 May, with twelve more, 2020",
                "100 May 2020",
                "123/4/2020",
                "1/234/2020",
                "20201303",
                "2020050",
                "20200503x",
                "3 4 2020"
            })
    void dropsWhatIsNoDateOrCannotBe(String text) {
        assertEquals("", first(text, ""));
    }

    @Test
    void letsTheLanguageDecideBetweenDayAndMonth() {
        assertEquals("2022-02-03", first("02/03/2022", "en-US"));
        assertEquals("2022-03-02", first("02/03/2022", "en-GB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-GB; 25/7/22; 2022-07-25",
                "de; 3.4.21, 18:05 Uhr; 2021-04-03T18:05",
                "en; 7 Jan 22; 2022-01-07",
                "en-GB; 3/4/69; 2069-04-03",
                "en-GB; 3/4/70; 1970-04-03",
                "en-US; 3/4/21; 2021-03-04",
                "hu; 21.03.04; 2021-03-04",
                "vi; ngày 14 tháng 12, 2023; 2023-12-14",
                "fa; ۳۱ فروردین ۱۴۰۰; 2021-04-20",
                "ja; 令和元年5月1日; 2019-05-01",
                "ja; 平成30年12月31日; 2018-12-31",
                "ja; 2021 年 4 月 5 日; 2021-04-05",
                "hu; 2021. március 4., 10:15; 2021-03-04T10:15",
                "hu; 2021. 03. 04. 10:15; 2021-03-04T10:15",
                "sv; 4 mars 2021 kl. 09.30; 2021-03-04T09:30",
                "da; 4. februar 2021 kl. 9:30; 2021-02-04T09:30",
                "no; torsdag 4. desember 2021; 2021-12-04",
                "fi; 4. maaliskuuta 2021 klo 9.30; 2021-03-04T09:30",
                "cs; 14. srpna 2021 v 9:30; 2021-08-14T09:30",
                "sk; 14. augusta 2021 o 9:30; 2021-08-14T09:30",
                "ro; 14 noiembrie 2021, ora 9:30; 2021-11-14T09:30",
                "hr; 14. listopada 2021.; 2021-10-14",
                "pl; 14 listopada 2021; 2021-11-14",
                "sr; 14. јуна 2021.; 2021-06-14",
                "bg; 14 юни 2021; 2021-06-14",
                "uk; 14 серпня 2021 року, 9:30; 2021-08-14T09:30",
                "ru; 7 ноября 2019, 12:30; 2019-11-07T12:30",
                "tr; 14 Ağustos 2021 Salı 09:30; 2021-08-14T09:30",
                "el; 14 Μαΐου 2020, 10:45 μ.μ.; 2020-05-14T22:45",
                "vi; Thứ ba, ngày 14 tháng 3 năm 2023; 2023-03-14",
                "id; Senin, 14 Agustus 2023 pukul 09.30; 2023-08-14T09:30",
                "ar; 14 كانون الأول 2021; 2021-12-14",
                "ar; ١٤ أغسطس ٢٠٢١; 2021-08-14",
                "fa; ۱۲ مهر ۱۴۰۰; 2021-10-04",
                "fa; ۱۴۰۰/۰۷/۱۲; 2021-10-04",
                "he; 14 באוגוסט 2021; 2021-08-14",
                "hi; 5 अप्रैल 2022; 2022-04-05",
                "hi; ५ अप्रैल २०२२; 2022-04-05",
                "bn; ১৪ আগস্ট ২০২১; 2021-08-14",
                "th; 12 มีนาคม 2566 เวลา 08:30 น.; 2023-03-12T08:30",
                "th; 12 มี.ค. 66; 2023-03-12",
                "ja; 令和3年4月5日 午後3時05分; 2021-04-05T15:05",
                "ja; 2021年4月5日(月) 15時05分; 2021-04-05T15:05",
                "ko; 입력 2021년 3월 4일 오후 3:05; 2021-03-04T15:05",
                "ko; 2021. 3. 4. 15:05; 2021-03-04T15:05",
                "zh; 2021年3月4日 下午3:05; 2021-03-04T15:05",
                "lt; 2021 m. kovo 4 d. 10:15; 2021-03-04T10:15"
            })
    void readsDatesOfTheWorldsLanguages(String language, String text, String iso) {
        assertEquals(iso, first(text, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-GB; version 1.2.10.4",
                "de; Tel. 06.12.45.78",
                "en-GB; 12 March 22:30",
                "en-GB; won 3 May 10 points",
                "en; 3/4/22",
                "en-GB; 3-4-22",
                "en-GB; 3/4.22",
                "en-GB; x3/4/22",
                "en-GB; 3/4/22/5",
                "en-GB; 3 May 20%",
                "en-GB; 3 May 20 ferries",
                "en-GB; 3 May 20x",
                "vi; ngày 14 tháng 13, 2023",
                "fa; ۳۲ فروردین ۱۴۰۰",
                "fa; ۱۴۰۰/۱۳/۱",
                "ja; 2021年4日5月"
            })
    void takesNoOtherNumbersForShortYears(String language, String text) {
        assertEquals("", first(text, language));
    }

    @Test
    void readsAShortYearInAShortTextOnly() {
        String line = "The ferry left on 3 May 20, at noon, and came back";
        assertEquals("2020-05-03", first(line, "en-GB").substring(0, 10));
        assertEquals("", first(line + " in the evening of a long day at sea", "en-GB"));
    }

    @Test
    void readsEachDateOfALine() {
        String line = "Updated 4:15 PM EST, Tue January 7, 2014 | Published 2:01 PM EST, Mon January 6, 2014";
        assertEquals(
                List.of("2014-01-07T16:15-05:00", "2014-01-06T14:01-05:00"),
                Dates.all(line, "en").stream().map(Dates.Found::value).toList());
    }

    @Test
    void countsBackFromTheTimeOfTheFetch() {
        OffsetDateTime now = OffsetDateTime.parse("2024-03-01T02:00:00Z");
        for (String text : List.of(
                "Published 3 hours ago",
                "vor 3 Stunden",
                "il y a 3 heures",
                "hace 3 horas",
                "3 часа назад",
                "3小时前",
                "3시간 전",
                "gestern",
                "Yesterday")) {
            assertEquals(
                    Optional.of("2024-02-29"), RelativeDates.first(text, now).map(Dates.Found::value), text);
        }
        assertEquals(Optional.empty(), RelativeDates.first("3 hours of rain", now));
    }
}
