package org.copydesk.core.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class LineGapTest {
    /** One paragraph whose line ends are soft. */
    private static SourceText paragraph(String text) {
        List<Span> breaks = new ArrayList<>();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            breaks.add(new Span(i, i + 1));
        }
        Block block = new Block(new Span(0, text.length()), Layout.NONE, breaks);
        return new SourceText("id", "", text, List.of(block), List.of(), List.of());
    }

    private static List<Mark> marks(String text) {
        return new MarkupRepair().inspect(View.of(paragraph(text), Marks.NONE, Phase.REPAIR));
    }

    private static void becomes(String expected, String text) {
        View view = View.of(paragraph(text), Marks.of(marks(text), AcceptancePolicy.LENIENT), Phase.FACTS);
        assertEquals(expected, view.passages().get(0).text());
    }

    @Test
    void takesOutTheSpaceBeforeASignThatClosesSomething() {
        becomes("The ferry, the mayor said, is late.", "The ferry\n, the mayor said\n, is late\n.");
        becomes("The ferry (again) is late", "The ferry (again\n) is late");
    }

    @Test
    void takesOutTheSpaceAfterASignThatOpensSomething() {
        becomes("She said “the ferry is late”", "She said “\nthe ferry is late”");
        becomes("The boat (a ferry) is late", "The boat (\na ferry) is late");
    }

    @Test
    void keepsTheSpaceBetweenWords() {
        becomes("The ferry is late", "The ferry\nis late");
        becomes("The ferry – late", "The ferry\n– late");
    }

    @Test
    void keepsTheSpaceBeforeANumberOrAnEllipsis() {
        becomes("a bore of .45 inches", "a bore of\n.45 inches");
        becomes("the ferry ... late", "the ferry\n... late");
    }

    @Test
    void keepsASpaceThatNoLineEndMade() {
        becomes("The ferry , late", "The ferry , late");
    }

    @Test
    void saysWhatItTookOut() {
        List<Mark> marks = marks("The ferry\n, late");
        assertEquals(1, marks.size());
        assertEquals("repair.line-gap", marks.get(0).evidence().rule());
    }
}
