package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.learn.NameCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameConsistencyTest {
    private static final NameConsistency STAGE = new NameConsistency(NameCounts.EMPTY, language -> false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Brandholm spoke. Later Brandholm left. Then [Bradnholm>Brandholm] came back.",
                "Mayor Brandholm spoke. Later Brandholm left. Then [Branholm>Brandholm] came back.",
                "Mayor Brandholm spoke. Later Brandholm left. Then [Branndholm>Brandholm] came back.",
                "Brandholm Wins\n\nLater Brandholm left.\n\nThen came [Bradnholm>Brandholm].",
                "\u201CI won,\u201D Brandholm said. \u201CBrandholm!\u201D they called. Then [Bradnholm>Brandholm] left."
            })
    void correctsOneSlipInANameWitnessedTwice(String marked) {
        Marked.check(STAGE, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Brandholm spoke. Then Bradnholm came back.",
                "Mayor Brandholm spoke. Later Brandholm left. \u201CAsk Bradnholm,\u201D she wrote.",
                "Mayor Brandholm spoke. Later Brandholm left. See www.Bradnholm.example today.",
                "Mayor Brandholm spoke. Later Brandholm left. Write to @Bradnholm or #Bradnholm now.",
                "Mayor Brandholm spoke. Later Brandholm left. The Bradnholm-Lee bill passed.",
                "Mayor Brandholm spoke. Later Brandholm left. Route Bradnholm5 opened.",
                "Mayor Brandholm spoke. Later Brandholm left. Bradnholm met Bradnholm.",
                "Mayor Brandholm spoke. Later Brandholm left. BRADNHOLM came back.",
                "Mayor Brandholm spoke. Later Brandholm left. Brandholn came back.",
                "Mayor Brandholm spoke. Later Brandholm left. Drandholm came back.",
                "Mira Orel met Mira Orel. Mria saw it."
            })
    void keepsWhatIsNotSureEnough(String text) {
        Marked.check(STAGE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Zelensky spoke. Zelensky left. Some write Zelenskiy of him.",
                "President Zelenskyy spoke. Zelenskyy left. Some write Zelensky of him.",
                "The Kazakhs came. The Kazakhs won. One Kazakh stayed.",
                "Tokayeva sang. Tokayeva bowed. Her brother Tokayev clapped.",
                "Philips paid. Philips sold. Mr Phillips disagreed.",
                "Mueller spoke. Mueller left. Then Muller spoke.",
                "Johnson spoke. Johnson left. Then Johnston spoke.",
                "The Contract is long. Read the Contract first. Then Contact us.",
                "The United team won. United sang. They United in song."
            })
    void keepsNamesThatAreBothRight(String text) {
        Marked.check(STAGE, text);
    }

    @Test
    void keepsANameBesideARival() {
        Marked.check(STAGE, "Morven spoke. Morven left. Moren saw it. So did Mohren and Moren.");
        Marked.check(STAGE, "Kelstad spoke. Kelstad left. Karstad Kelsad saw Kelsadt.");
    }

    @Test
    void keepsAWordThatAlsoStandsInLowerCase() {
        Marked.check(STAGE, "The Planner Shop opened. Planner Shop is new. Planer tools and a planer are sold.");
    }

    @Test
    void keepsASpellingThatOtherDocumentsUse() {
        String text = "Mayor Brandholm spoke. Later Brandholm left. Then Bradnholm came back.";
        Marked.check(new NameConsistency(new NameCounts(Map.of("Bradnholm", 3)), language -> false), text);
    }

    @Test
    void suggestsAReplacedLetterButLeavesIt() {
        Article article =
                Marked.article(STAGE, "", "Mayor Brandholm spoke. Later Brandholm left. Then Brundholm came back.");
        assertEquals(List.of(), article.changes());
        assertEquals("Brandholm", article.suggestions().get(0).after());
    }

    @Test
    void onlySuggestsWhereEveryNounHasACapital() {
        Article article = Marked.article(STAGE, "de", "Das Kabinett tagte. Das Kabinett ging. Das Kabniett kam.");
        assertEquals(List.of(), article.changes());
        assertEquals("Kabinett", article.suggestions().get(0).after());
    }

    @Test
    void namesTheWitnesses() {
        Article article =
                Marked.article(STAGE, "", "Mayor Brandholm spoke. Later Brandholm left. Then Bradnholm came back.");
        String reason = article.changes().get(0).evidence().reason();
        assertEquals("\"Brandholm\" stands 2 times in this article; two letters swapped; no other name near", reason);
        assertTrue(article.changes().get(0).evidence().confidence() >= 0.98);
    }
}
