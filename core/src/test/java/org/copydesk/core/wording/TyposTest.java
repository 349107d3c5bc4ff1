package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.NameCounts;
import org.copydesk.core.learn.PairCounts;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.learn.SitePaths;
import org.copydesk.core.learn.WordCounts;
import org.copydesk.core.stage.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TyposTest {
    private static final Typos STAGE = new Typos(
            Dictionaries.standard(),
            HouseStyle.NONE,
            Knowledge.NONE,
            Models.standard().find(CorrectionModel.MODEL).orElseThrow(),
            Policy.STANDARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Brandholm spoke to the council. Later Brandholm left. Then [Bradnholm>Brandholm] came back to vote.",
                "The council met on Monday. The [governmnet>government] of the day had asked for it, and the mayor agreed.",
                "The new timetable was [publsihed>published] on Friday, and the company said that it would hold until May.",
                "The [goverment>government] has [recieved>received] it, and will [occassionally>occasionally] ask the [libary>library].",
                "It will [definately>definitely] not be open [untill>until] May. The [goverment>government] said so. It was [definately>definitely] late.",
                "She was [absolutley>absolutely] sure that the bridge would hold for another winter."
            })
    void correctsASlipThatOneWordExplains(String marked) {
        Marked.check(STAGE, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said: \u201CThe governmnet of the day had asked for it.\u201D The mayor agreed with her.",
                "See www.governmnet.example for more, or write to governmnet@example.com or @governmnet today.",
                "The tag #governmnet was used by all, and so was governmnet_2 in the file governmnet.txt of the office.",
                "President Zelensky spoke. Zelensky left. Some write Zelenskiy of him, and others do as well.",
                "They were keepin' and livin' and singin' all night long by the old harbour wall.",
                "Etsy and Wrike sell things, and Canva draws them; Chanel does neither of the two.",
                "The gates were run by a program written in nodejs, and nobody knew how; the nodes of it were old.",
                "They went to the Vereinigte Staaten and to Staten Island, and came back by ship in the autumn of that year.",
                "They ate chaat and crema on the beach before the repotting of the uncited plants.",
                "We organise and realise what others organize and realize, in colour or in color."
            })
    void leavesWhatIsNotItsOwn(String text) {
        Marked.check(STAGE, text);
    }

    @Test
    void leavesOtherLanguagesAlone() {
        String german = "Die Regirung hat gestern beschlossen, dass die neue Brucke im Herbst gebaut werden soll.";
        assertEquals(List.of(), Marked.article(STAGE, "de", german).changes());
        assertEquals(List.of(), Marked.article(STAGE, "de", german).suggestions());
    }

    @Test
    void makesNoWordOfTheSecondHalfOfADoubleName() {
        String text =
                "The prize went to Ama Osei-Bonsu of the harbour school, who had swum across the bay in the night.";
        assertEquals(List.of(), Marked.article(STAGE, "", text).changes());
        assertEquals(List.of(), Marked.article(STAGE, "", text).suggestions());
    }

    @Test
    void suggestsWhatAPersonMustDecide() {
        String text = "She said: \u201CThe governmnet of the day had asked for it.\u201D The mayor agreed with her.";
        Change suggestion = Marked.article(STAGE, "", text).suggestions().get(0);
        assertEquals("government", suggestion.after());
        assertTrue(suggestion.evidence().reason().endsWith("stands in a quotation"));
    }

    @Test
    void namesTheEvidence() {
        Article article = Marked.article(
                STAGE,
                "",
                "Mayor Brandholm spoke to the council. Later Brandholm left. Then Bradnholm came back to vote.");
        Change change = article.changes().get(0);
        assertEquals("wording.witnessed-name", change.evidence().rule());
        assertEquals(
                "\"Brandholm\" stands 2 times in this article; two letters swapped; no other name near",
                change.evidence().reason());
        assertFalse(change.evidence().model().isEmpty());
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = "The council met on Monday. The government of the day had asked for it, and the mayor agreed.";
        assertEquals(List.of(), Marked.article(STAGE, "", once).changes());
    }

    @Test
    void correctsShortWordsForOnesThatTheBatchIsFullOf() {
        Map<String, Integer> everywhere = Stream.of(
                        "with", "crew", "harbour", "tide", "came", "back", "noon", "the", "and")
                .collect(Collectors.toMap(word -> word, word -> 250));
        Knowledge batch = new Knowledge(
                SiteLines.EMPTY, SitePaths.EMPTY, NameCounts.EMPTY, WordCounts.of(390, everywhere), PairCounts.EMPTY);
        Typos stage = new Typos(
                Dictionaries.standard(),
                HouseStyle.NONE,
                batch,
                Models.standard().find(CorrectionModel.MODEL).orElseThrow(),
                Policy.STANDARD);
        String text =
                "They sailed %s the tide. The crew came back with the tide at noon, and the harbour was glad of it.";
        Marked.check(stage, text.formatted("[wih>with]"));
        Marked.check(stage, text.formatted("[whith>with]"));
        Marked.check(STAGE, text.formatted("wih"));
        Marked.check(STAGE, text.formatted("whith"));
    }
}
