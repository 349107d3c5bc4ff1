package org.copydesk.core.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
    private static final Cleaner CLEANER =
            new Cleaner(List.of(new CharacterRepair(), new BrokenLines(Dictionaries.standard())), Policy.STANDARD);

    @Test
    void repairsWhatNobodySees() {
        becomes("ten boats", "ten\u00a0boats");
        becomes("harbour", "har\u00adbo\u200bur\ufeff");
        becomes("the first office", "the \ufb01rst o\ufb03ce");
        becomes("abc", "a\u0000b\u202ec");
    }

    @Test
    void repairsEntities() {
        becomes("Smith & Sons said \u201cno\u201d", "Smith &amp; Sons said &#8220;no&amp;rdquo;");
        becomes("two boats", "two&nbsp;boats");
        becomes("half &#xD800; a boat", "half &#xD800; a boat");
    }

    @Test
    void repairsUtf8ReadAsWindows1252() {
        becomes("the mayor’s café", "the mayorâ€™s cafÃ©");
        becomes("voilà, né", "voilÃ\u00a0, nÃƒÂ©");
        becomes("10 £ more", "10 Â£ more");
    }

    @Test
    void keepsTheSpaceAfterALoneLetterThatLostItsSecondByte() {
        becomes("il a commencé à s’éloigner, à part", "il a commencÃ© Ã sâ€™Ã©loigner, Ã part");
        becomes("commencé à s'éloigner", "commencÃ© Ã s'Ã©loigner");
    }

    @Test
    void leavesBrokenCharactersThatAreShownOnPurpose() {
        String shown = "A reader typed “café” and saw “cafÃ©”; the sequence “Ã©” is “Ã© = é”.";
        becomes(shown, shown);
        becomes("A café in “café” and “né”", "A cafÃ© in “cafÃ©” and “nÃ©”");
    }

    @Test
    void joinsWhatWasCutAtLineEnds() {
        becomes("the rusted pump on a 12-acre site", "the rust-\ned pump on a 12-\nacre site");
        becomes(
                "Mr Pugh-Davies and a once-in-a-lifetime chance",
                "Mr Pugh-\nDavies and a once-in-a-life-\ntime chance");
        becomes("a state-of-the-art, day-to-day thing", "a state-of-the-\nart, day-to-\nday thing");
        becomes("once-in-a-lifetime, state-of-the-art", "once-in-a-\nlifetime, state-\nof-the-art");
        becomes("pre- and post-war, 10- to 12-acre", "pre-\nand post-war, 10-\nto 12-acre");
    }

    @Test
    void leavesMathematics() {
        becomes("gates --tide √π and 2√π or ∂θ", "gates --tide √π and 2√π or ∂θ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T and R&D; https://example.com/?a=1&copy;=2",
                "Quoi\u00a0? 10\u00a0000 «\u00a0oui\u00a0»",
                "\ud83d\udc69\u200d\ud83d\ude80 flew",
                "\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645",
                "Zoë…” and É’l and 3×£20 and olá´´",
                "São Paulo, naïve, Ûûû, Ö’l",
                "well-known"
            })
    void leavesAlone(String text) {
        becomes(text, text);
    }

    @Test
    void joinsAWordThatTheTextHasWhole() {
        assertEquals("An example is an example.", clean("An exam-\nple is an example."));
        assertEquals("The well-known is well-known.", clean("The well-\nknown is well-known."));
        assertEquals("An example stands alone.", clean("An exam-\nple stands alone."));
        assertEquals("A brand- bolm stands alone.", clean("A brand-\nbolm stands alone."));
        assertEquals("An example of a wrapped text here.", clean("An exam-\nple of\na wrapped\ntext here."));
    }

    @Test
    void namesTheRuleAndTheReason() {
        Cleaning cleaning = CLEANER.clean(source("ten\u00a0boats"));
        assertEquals("repair.nbsp", cleaning.marks().all().get(0).evidence().rule());
        assertEquals("no-break space", cleaning.marks().all().get(0).evidence().reason());
    }

    private static void becomes(String clean, String text) {
        assertEquals(clean, clean(text));
        assertEquals(List.of(), CLEANER.clean(source(clean)).marks().all(), "a second run changes nothing");
    }

    private static String clean(String text) {
        Cleaning cleaning = CLEANER.clean(source(text));
        return View.of(cleaning.source(), cleaning.marks(), Phase.STRUCTURE).text();
    }

    private static SourceText source(String text) {
        List<Span> breaks = new ArrayList<>();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            breaks.add(new Span(i, i + 1));
        }
        Block block = new Block(new Span(0, text.length()), Layout.NONE, breaks);
        return new SourceText("id", "", text, List.of(block), List.of(), List.of());
    }
}
