package org.copydesk.core.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single stages take out, block by block. */
class ChromeStagesTest {
    private static final String TITLE = "Council rebuilds the old pier";

    /** Labels every passage in turn as chrome, as related, as a title. */
    private record Everything() implements Stage {
        @Override
        public String id() {
            return "chrome.everything";
        }

        @Override
        public Phase phase() {
            return Phase.CHROME;
        }

        @Override
        public List<Mark> inspect(View view) {
            return view.passages().stream()
                    .flatMap(passage -> Stream.of(Role.CHROME, Role.RELATED, Role.TITLE)
                            .<Mark>map(role -> view.label(passage.span(), role, Evidence.of(id(), 0.9, "everything"))))
                    .toList();
        }
    }

    /** Labels the lines that tell the facts. */
    private record Facts() implements Stage {
        @Override
        public String id() {
            return "chrome.facts";
        }

        @Override
        public Phase phase() {
            return Phase.CHROME;
        }

        @Override
        public List<Mark> inspect(View view) {
            return view.passages().stream()
                    .filter(FactLines.of(view)::contains)
                    .<Mark>map(passage -> view.label(passage.span(), Role.CHROME, Evidence.of(id(), 0.9, "a fact")))
                    .toList();
        }
    }

    private static Layout hinted(String hint) {
        return new Layout("p", Layout.Shape.TEXT, 0, 0, false, hint);
    }

    private static List<String> labelled(HtmlPage page, Stage stage) {
        return page.labels(stage).stream()
                .map(label -> label.role().label() + ": " + page.read(label.span()))
                .toList();
    }

    @Test
    void takesAwayWhatASiteRuleTakesAway() {
        HtmlPage page = new HtmlPage()
                .add("Share this", hinted("strip a.txt:1"))
                .add("Harbour: No ferries  today", hinted("strip a.txt:2 0-8;body a.txt:3"))
                .add("A teaser", hinted("outside a.txt:3"))
                .add("The title", hinted("outside a.txt:3;title a.txt:4"))
                .add("Ann Lee", hinted("outside a.txt:3;author a.txt:5"))
                .add("3 May", hinted("outside a.txt:3;date a.txt:6"))
                .add("By Ann Lee", hinted("outside a.txt:3"))
                .add("Menu", hinted("outside script"))
                .add("No hint");
        SiteRuleBlocks stage = new SiteRuleBlocks();
        assertEquals(
                List.of(
                        "Share this: chrome.site-rule-strip 0.99, site rule a.txt:1 takes it away",
                        "Harbour:: chrome.site-rule-strip 0.99, site rule a.txt:2 takes it away",
                        "A teaser: chrome.site-rule-outside 0.97, outside the body that site rule a.txt:3 names",
                        "Menu: chrome.site-rule-outside 0.97, outside the text, which stands in a script of the page"),
                page.labels(stage).stream()
                        .map(label -> page.read(label.span()) + ": " + said(label))
                        .toList());
        assertEquals(9, page.labels(stage).get(1).span().length(), "with the blank behind it");
        assertEquals(List.of(), new HtmlPage().add("No hint").labels(stage));
    }

    private static String said(Label label) {
        Evidence why = label.evidence();
        return why.rule() + ' ' + why.confidence() + ", " + why.reason();
    }

    @Test
    void leavesTheBodyThatASiteRuleNamesToNobody() {
        HtmlPage page = new HtmlPage()
                .add("Body", hinted("body a.txt:1"))
                .add("Prunable", hinted("prunable a.txt:1"))
                .add("Other");
        List<String> other = List.of("chrome: Other", "related: Other", "title: Other");
        List<String> prunable = List.of("chrome: Prunable", "related: Prunable", "title: Prunable");
        assertEquals(
                Stream.of(List.of("title: Body", "title: Prunable"), other)
                        .flatMap(List::stream)
                        .toList(),
                labelled(page, BodyGuard.over(new Everything())));
        assertEquals(
                Stream.of(List.of("title: Body"), prunable, other)
                        .flatMap(List::stream)
                        .toList(),
                labelled(page, BodyGuard.pruning(new Everything())));
        assertEquals(other, labelled(new HtmlPage().add("Other"), BodyGuard.over(new Everything())));
        assertEquals("chrome.everything", BodyGuard.over(new Everything()).id());
    }

    @Test
    void marksWhatTheRulesOfASiteFind() {
        SitePatterns stage = new SitePatterns(List.of(
                rule("a.example", "a.box", Rule.On.PATH, "/aside/"),
                rule("a.example", "a.words", Rule.On.TEXT, "Share this"),
                rule("b.example", "b.words", Rule.On.TEXT, "Ferry")));
        HtmlPage page = new HtmlPage()
                .site("www.a.example")
                .add("Ferry", "body/aside/p")
                .add("Ferry. Share this. Share this.", "body/p")
                .add("Ferry");
        assertEquals(
                List.of("chrome: Ferry", "chrome: Share this", "chrome: Share this"),
                labelled(page, stage).stream().sorted().toList());
        assertEquals(List.of(), labelled(new HtmlPage().site("c.example").add("Ferry"), stage));
        SitePatterns none = new SitePatterns(List.of());
        assertEquals("chrome.site-patterns/1", none.fingerprint());
        assertEquals(List.of(), labelled(page, none));
        assertNotEquals(
                stage.fingerprint(),
                new SitePatterns(List.of(rule("a.example", "a.box", Rule.On.PATH, "/asides/"))).fingerprint());
    }

    private static Rule rule(String site, String id, Rule.On on, String pattern) {
        return new Rule(id, on, Pattern.compile(pattern), Role.CHROME, 0.9, "for the test", List.of(), List.of(), site);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; Council rebuilds the old pier; 0; COUNCIL REBUILDS THE OLD PIER; COUNCIL REBUILDS THE OLD PIER",
                "0; Council rebuilds the old pier; 1; COUNCIL REBUILDS THE OLD PIER; Council rebuilds the old pier",
                "0; Council rebuilds the old pier; 2; COUNCIL REBUILDS THE OLD PIER; Council rebuilds the old pier",
                "2; Council rebuilds the old pier; 1; COUNCIL REBUILDS THE OLD PIER; Council rebuilds the old pier",
                "1; Council rebuilds the old pier; 1; COUNCIL REBUILDS THE OLD PIER; COUNCIL REBUILDS THE OLD PIER",
                "0; Council rebuilds the old pier; 1; Council rebuilds the old pier – Post; Council rebuilds the old pier – Post",
                "0; Council rebuilds the old pier; 0; Council rebuilds the old pier : Post; ''",
                "0; Council rebuilds the old pier; 0; Post | Council rebuilds the old pier; ''",
                "0; Council rebuilds the old pier; 0; Council rebuilds the old pier, at last; ''"
            })
    void keepsOneHeadline(int level, String line, int otherLevel, String other, String marked) {
        HtmlPage page = new HtmlPage()
                .add(line, new Layout("body/x", Layout.Shape.TEXT, level, 0, false, ""))
                .add(other, new Layout("body/x", Layout.Shape.TEXT, otherLevel, 0, false, ""));
        assertEquals(marked, String.join(", ", page.marked(new RepeatedHeadline(), TITLE)));
    }

    @Test
    void findsAHeadlineAgainOnALineOfABlock() {
        HtmlPage page =
                new HtmlPage().add(TITLE).add("News\n  " + TITLE + "  \nSport").add("Council");
        assertEquals(List.of(TITLE), page.marked(new RepeatedHeadline(), TITLE));
        assertEquals(List.of(), new HtmlPage().add("Ferries").add("Ferries").marked(new RepeatedHeadline(), "Ferries"));
    }

    @Test
    void keepsTheLinesOfFactsNearTheTitle() {
        HtmlPage page = new HtmlPage()
                .add("By Far Above")
                .add("By Two Above")
                .add("Menu")
                .add(TITLE)
                .add("By Ann Lee")
                .add("x")
                .add("y")
                .add("z")
                .add("u")
                .add("By Six Below")
                .add("By Far Below")
                .add("By Much Longer " + "and longer ".repeat(12));
        assertEquals(
                List.of("By Far Above", "By Two Above", TITLE, "By Ann Lee", "By Six Below"),
                page.marked(new Facts(), TITLE));
        assertEquals(List.of("By Far Above"), page.marked(new Facts(), "No such title"));
    }

    @Test
    void namesItsStagesForEver() {
        List<Stage> stages = List.of(
                Stages.rules(),
                Stages.classifiedRules(),
                Stages.body(),
                new RepeatedHeadline(),
                new SiteRuleBlocks(),
                new SiteLinesStage(SiteLines.EMPTY, Stages.BOOK),
                new SitePatterns(List.of()));
        assertEquals(
                List.of(
                        "chrome.rules",
                        "chrome.rules",
                        "chrome.body-model",
                        "chrome.repeated-headline",
                        "chrome.site-rule",
                        "chrome.site-line",
                        "chrome.site-patterns"),
                stages.stream().map(Stage::id).toList());
        for (Stage stage : stages) {
            assertEquals(Phase.CHROME, stage.phase());
            assertEquals(
                    Optional.of(stage.id()),
                    Stream.of(stage.fingerprint().split("/")).findFirst());
        }
        assertNotEquals(Stages.rules().fingerprint(), Stages.classifiedRules().fingerprint());
    }
}
