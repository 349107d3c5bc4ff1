package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page gives as author, and the people that are read; {@code +} parts several. */
class PeopleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee | Ann Lee",
                "by Ann Lee | Ann Lee",
                "By: Ann Lee | Ann Lee",
                "Written by Ann Lee | Ann Lee",
                "– Ann Lee, | Ann Lee",
                "Ann Lee (Harbour) | Ann Lee",
                "Ann Lee - Island Post | Ann Lee",
                "Ann Lee · 3 min read | Ann Lee",
                "Ann Lee and Bo Ek | Ann Lee + Bo Ek",
                "Ann Lee, Bo Ek & Cy Orr | Ann Lee + Bo Ek + Cy Orr",
                "Ann Lee; Bo Ek / Cy Orr | Ann Lee + Bo Ek + Cy Orr",
                "Ann Lee und Bo Ek | Ann Lee + Bo Ek",
                "Ann Lee, PhD, Bo Ek | Ann Lee, PhD + Bo Ek",
                "Ann Lee MD, FACP | Ann Lee MD, FACP",
                "Ann Lee, Reuters | Ann Lee + Reuters",
                "Ann Lee, Associate Editor, Bo Ek | Ann Lee + Bo Ek",
                "Ann Lee, who was there, Bo Ek | Ann Lee",
                "王建安、张文林 | 王建安 + 张文林",
                "Island Post | Island Post",
                "CottageCare | CottageCare"
            })
    void readsTheNames(String given, String people) {
        assertEquals(people, String.join(" + ", People.of(given)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "' , '",
                "by",
                "Editor",
                "staff writer",
                "https://social.example/ann",
                "@ann",
                "admin2",
                "2020",
                "ab_123",
                "Read more",
                "Published by"
            })
    void refusesWhatNamesNobody(String given) {
        assertEquals(List.of(), People.of(given));
    }

    @Test
    void refusesAnEndlessName() {
        assertEquals(List.of("A" + "n".repeat(119)), People.of("A" + "n".repeat(119)));
        assertEquals(List.of(), People.of("A" + "n".repeat(120)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee @annlee | Ann Lee",
                "Ann Lee 3 May 2020 | Ann Lee",
                "Ann Lee ❤ | Ann Lee",
                "Ann Lee (left) | Ann Lee",
                "Ann Lee, PhD | Ann Lee, PhD",
                "周小雨 | 周小雨",
                "Island Post staff | ''",
                "周小雨 2020 | ''"
            })
    void readsTheElementOfAnAuthor(String text, String people) {
        assertEquals(people, String.join(" + ", People.alone(text)));
    }

    @Test
    void tellsNamesFromTrades() {
        for (String name : List.of("Ann Lee", "Jörg van der Aa", "Per-Erik Ofte", "J. R. Orr", "Siobhán O’Neil")) {
            assertTrue(People.isPerson(name), name);
        }
        for (String other : List.of("Ann", "ann lee", "Ann Lee Bo Ek Cy", "Associate Editor", "Island Directors", "")) {
            assertFalse(People.isPerson(other), other);
        }
        assertTrue(People.isFullName("Associate Editor"));
    }

    @Test
    void knowsNamesInScriptsWithoutCapitals() {
        for (String name : List.of("周小雨", "김민호", "田中", "欧阳小雨", "سارة النجم", "สมชาย ใจเย็น", "एक दो तीन चार")) {
            assertTrue(People.isUncased(name), name);
        }
        for (String other : List.of("周", "周小雨周小", "周 小雨", "Ann", "周a", "周1", "एक दो तीन चार एक", "。")) {
            assertFalse(People.isUncased(other), other);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee was there | Ann Lee | 7",
                "Ann Lee and Bo Ek, harbour | Ann Lee + Bo Ek | 17",
                "Ann Lee, MD, said | Ann Lee, MD | 11",
                "王建安 张文林 报道 | 王建安 + 张文林 | 8",
                "سارة النجم | سارة النجم | 10",
                "ann lee | '' | 0",
                "'' | '' | 0"
            })
    void readsTheNamesThatATextBeginsWith(String text, String people, int end) {
        People.Names names = People.leading(text);
        assertEquals(people, String.join(" + ", names.people()));
        assertEquals(end, names.end());
    }
}
