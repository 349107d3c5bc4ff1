package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
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
}
