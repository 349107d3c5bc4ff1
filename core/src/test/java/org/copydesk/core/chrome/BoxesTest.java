package org.copydesk.core.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;

/** What a block outside the body is called instead. */
class BoxesTest {
    private static final RuleBook BOOK = RuleBook.standard();
    private static final String BODY = "body/div.page/article/p";
    private static final Layout HEADING = new Layout("body/div.x/div.y/h3", Layout.Shape.TEXT, 3, 0, false, "");

    /** The labels of a stage as {@code role: text}, each once. */
    private static List<String> labelled(HtmlPage page, Stage stage) {
        List<String> all = new ArrayList<>();
        for (Label label : page.labels(stage)) {
            all.add(label.role().label() + ": " + page.read(label.span()));
        }
        return all.stream().distinct().toList();
    }

    @Test
    void namesReadersCommentsByTheirBoxButItsFormIsChrome() {
        HtmlPage page = new HtmlPage()
                .prose(5, BODY)
                .add("At last!", "body/div#comments/p")
                .add("Your name", "body/div#comments/form/label");
        assertEquals(List.of("comment: At last!", "chrome: Your name"), labelled(page, new AllButProse()));
        assertEquals(List.of("comment: At last!", "chrome: Your name"), labelled(page, Stages.rules()));
    }

    @Test
    void namesTheLinksOfABoxOfOtherStories() {
        HtmlPage page = new HtmlPage()
                .prose(3, BODY)
                .link("Ten walks", "body/div.related-posts/a")
                .link("Nine boats", "body/div.related-posts/a")
                .link("Shop", "body/div.z/a");
        assertEquals(
                List.of("related: Ten walks", "related: Nine boats", "chrome: Shop"),
                labelled(page, new AllButProse()));
    }

    @Test
    void namesASectionOfFlatTextByTheHeadingThatOpensIt() {
        HtmlPage page = new HtmlPage()
                .prose(6, "")
                .add("You may also like")
                .add("Ten walks by the sea")
                .add("3 comments")
                .add("gull77")
                .add("At last!")
                .add("About us")
                .add("Contact");
        assertEquals(
                List.of(
                        "related: You may also like",
                        "related: Ten walks by the sea",
                        "comment: 3 comments",
                        "comment: gull77",
                        "comment: At last!",
                        "chrome: About us",
                        "chrome: Contact"),
                labelled(page, new AllButProse()));
    }

    @Test
    void endsASectionOfHtmlWithTheElementThatHoldsIt() {
        HtmlPage page = new HtmlPage()
                .prose(6, BODY)
                .add("Most read", HEADING)
                .add("Ten walks by the sea", "body/div.x/ul/li")
                .add("Tides today", "body/div.tides/p");
        assertEquals(
                List.of("related: Most read", "related: Ten walks by the sea", "chrome: Tides today"),
                labelled(page, new AllButProse()));
    }

    @Test
    void namesADisclaimerByItsWords() {
        String views = "The views expressed in this column are those of its author and not of the harbour board.";
        HtmlPage page = new HtmlPage().prose(5, BODY).add(views, BODY);
        assertEquals(List.of("disclaimer: " + views), labelled(page, Stages.rules()));
    }

    /** Takes all but the harbour council's prose for what lies outside the body. */
    private record AllButProse() implements Stage {
        @Override
        public String id() {
            return "chrome.test";
        }

        @Override
        public Phase phase() {
            return Phase.CHROME;
        }

        @Override
        public List<Mark> inspect(View view) {
            Boxes boxes = Boxes.of(view, BoxRules.of(BOOK));
            return view.passages().stream()
                    .filter(passage -> !passage.text().startsWith("The harbour council"))
                    .<Mark>map(passage -> boxes.label(view, passage, Evidence.of(id(), 0.9, "no prose")))
                    .toList();
        }
    }
}
