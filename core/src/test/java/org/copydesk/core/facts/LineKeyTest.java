package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Ferry, again! | the ferry again | 3",
                "  ferry -- boat  | ferry boat | 2",
                "Größe 10 | größe 10 | 2",
                "ＦＥＲＲＹ | ferry | 1",
                "AZaz09 | azaz09 | 1",
                "@[`{/: | '' | 0",
                "'' | '' | 0",
                "渡轮 停航 | 渡轮 停航 | 2"
            })
    void keepsLettersAndDigitsInLowerCase(String text, String key, int words) {
        assertEquals(key, LineKey.key(text));
        assertEquals(words, LineKey.count(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ferry sails | sails ferry ferry | 1",
                "ferry sails | ferry stays | 0.333",
                "ferry | boat | 0",
                "'' | ferry | 0",
                "'' | '' | 0"
            })
    void comparesBagsOfWords(String one, String other, double likeness) {
        assertEquals(likeness, LineKey.Bag.of(one).likeness(LineKey.Bag.of(other)), 0.001);
    }
}
