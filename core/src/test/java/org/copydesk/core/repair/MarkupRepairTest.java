package org.copydesk.core.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class MarkupRepairTest {
    private static final String LINKS = "[Home](/) [News](/news) [Sport](/sport)\n\n";

    private static SourceText source(String text) {
        return Decoders.standard().decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page.txt", ""));
    }

    private static List<Mark> marks(SourceText source) {
        return new MarkupRepair().inspect(View.of(source, Marks.NONE, Phase.REPAIR));
    }

    /** What the text reads after the repair, its first passage apart if it is Markdown's. */
    private static String repaired(String text) {
        SourceText source = source(text);
        View view = View.of(source, Marks.of(marks(source), AcceptancePolicy.LENIENT), Phase.FACTS);
        List<String> left =
                view.passages().stream().map(passage -> passage.text()).toList();
        return String.join(" / ", left.subList(text.startsWith(LINKS) ? 1 : 0, left.size()));
    }

    @Test
    void takesOutAddressesAndKeepsTheWordsOfALink() {
        assertEquals(
                "The council met (again).",
                repaired(LINKS + "The [council](https://example.org/a_(b)?c=d_e_f) met ([again](/x \"Title\"))."));
    }

    @Test
    void takesOutPicturesWithTheirWords() {
        assertEquals("Below the bridge", repaired(LINKS + "![A bridge](/b.png) Below the bridge"));
    }

    @Test
    void takesOutAnAddressWhoseWordsStandInAnotherBlock() {
        assertEquals("Read more / here", repaired(LINKS + "[ Read more\n\nhere ](/more)"));
    }

    @Test
    void keepsMarksOfCitation() {
        String cited = "The tower is old.[12][13] It leans[14][15][16] to the north.[17]";
        assertEquals(cited, repaired(cited));
        assertEquals(cited, repaired(LINKS + cited));
        assertEquals(
                "Home News / The council met.[12][13] It left.",
                repaired(
                        "[1]Home [2]News\n\nThe [3]council met.[12][13] It [4]left.\n\nReferences\n\n   1. https://example.org/\n"));
        assertEquals(
                "The tower is old.", repaired(LINKS + "The [tower][1] is old.\n\n[1]: https://example.org/tower\n"));
    }

    @Test
    void keepsCode() {
        for (String code : List.of(
                "Put #[warn(unused_code)] above the function and content[..50.min(n)] below.",
                "Call f[i](x) and then g[j](y) and h[k](z), and set a[i_1] to 3.")) {
            assertEquals(code, repaired(code));
            assertEquals(code, repaired(LINKS + code));
        }
        assertEquals("Below the bridge", repaired("[bridge_12.jpg] Below [old_bridge_3] the bridge"));
    }

    @Test
    void takesOutEmphasisButNoStarsOrUnderscoresOfTheText() {
        assertEquals(
                "It is new, very new: snake_case_name, 3 * 4 * 5.",
                repaired(LINKS + "It is **new**, _very new_: snake_case_name, 3 * 4 * 5."));
    }

    @Test
    void takesOutHeadingSignsDrawnLinesAndEscapes() {
        assertEquals("What next / 1. Go", repaired(LINKS + "## What next\n\n* * *\n\n1\\. Go"));
    }

    @Test
    void takesOutLinkNumbersAndTheirList() {
        String text =
                "[1]Home [2]News\n\nThe [3]council met in [4]Example [sic].\n\nReferences\n\n   1. https://example.org/\n"
                        + "   2. https://example.org/news\n";
        assertEquals("Home News / The council met in Example [sic].", repaired(text));
    }

    @Test
    void keepsFootnotesAndBracketsOfPlainText() {
        String text = "The tower[1] is old.[2] It (see [3]) leans; “[the] pier” and [co-founder] stay.";
        assertTrue(marks(source(text)).isEmpty());
    }

    @Test
    void takesOutABrowsersMarkersForPictures() {
        assertEquals("The pier at noon", repaired("[pier_620x466.jpg] The pier at noon [image]"));
    }

    @Test
    void keepsNumberSignsAndStarsOfPlainText() {
        assertTrue(marks(source("# 1 in the charts **** four stars\n\nSee a*b*c and _x_."))
                .isEmpty());
    }

    @Test
    void saysWhatItTookOut() {
        Mark first = marks(source(LINKS)).get(1);
        assertEquals("repair.link-markup", first.evidence().rule());
        assertEquals("“](/)” a link's address", first.evidence().reason());
    }
}
