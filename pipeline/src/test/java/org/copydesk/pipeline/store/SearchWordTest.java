package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts have a word that somebody typed. */
class SearchWordTest {
    @ParameterizedTest
    @CsvSource({
        "art, The Art of Lisk, true",
        "art, A departed artist, false",
        "art*, A departed artist, true",
        "part, A departed artist, false",
        "für, FÜR immer, true",
        "ür, für immer, false",
        "harbour-bridge.html, file:///in/harbour-bridge.html, true",
        "harbour-bridge, file:///in/harbour-bridge.html, true",
        "harbour, old-harbour_2, true",
        "7.example, site-7.example, true",
        "7.example, site-77.example, false",
        "100%, it rose by 100% in a year, true",
        "100%, it rose by 1000 in a year, false",
        "(beta), the page (beta) is new, true",
        "%_, it rose by 100%_, false",
        "東京, 今日の東京都知事, true"
    })
    void findsWholeWords(String typed, String text, boolean found) {
        SearchWord word = SearchWord.of(typed).get(0);
        assertThat(word.pattern().matcher(text).find()).isEqualTo(found);
        String like = Pattern.quote(word.like()).replace("%", "\\E.*\\Q");
        assertThat(SearchWord.words(text).matches(like)).isEqualTo(found);
    }

    @Test
    void readsFewWordsInLowerCase() {
        assertThat(SearchWord.of("  Ferry  LATE* site-7.example "))
                .containsExactly(
                        new SearchWord("ferry", false),
                        new SearchWord("late", true),
                        new SearchWord("site 7 example", false));
        assertThat(SearchWord.of("a b c d e f g h i j")).hasSize(8);
        assertThat(SearchWord.of(" ")).isEmpty();
    }
}
