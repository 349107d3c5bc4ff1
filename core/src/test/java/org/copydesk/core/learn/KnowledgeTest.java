package org.copydesk.core.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final String STORY = "The harbour council voted late on Tuesday to rebuild the old pier.";

    private static final List<View> PAGES = List.of(
            page("a.example", "Share this", "Mayor Brandt spoke"),
            page("a.example", "Share this", "Share this", "Rain in Talworth"),
            page("b.example", "Share this", "Brandt again"),
            page("", "Share this", "Nobody knows the site"),
            page("c.example", new Layout("body/ul.menu/li", Layout.Shape.TEXT, 0, 9, false, ""), "Share this"),
            page("c.example", new Layout("body/main/p", Layout.Shape.TEXT, 0, 0, false, ""), STORY));

    @Test
    void countsALineOnceAPageAndOnlyOnItsSite() {
        Knowledge knowledge = learn(PAGES);

        assertEquals(
                new SiteLines.Support(2, 2),
                knowledge.siteLines().support("a.example", "Share  this").orElseThrow());
        assertEquals(
                new SiteLines.Support(1, 1),
                knowledge.siteLines().support("b.example", "Share this").orElseThrow());
        assertEquals(2, knowledge.names().of("Brandt"));
    }

    @Test
    void mergesInAnyOrderAndGroupingToTheSameKnowledge() {
        Knowledge whole = learn(PAGES);
        List<View> reversed = new ArrayList<>(PAGES);
        java.util.Collections.reverse(reversed);

        assertEquals(whole, learn(reversed));
        assertEquals(whole, learn(PAGES.subList(0, 1)).merge(learn(PAGES.subList(1, PAGES.size()))));
        assertEquals(
                whole.id(),
                learn(PAGES.subList(2, PAGES.size()))
                        .merge(learn(PAGES.subList(0, 2)))
                        .id());
        assertEquals(whole, whole.merge(Knowledge.NONE));
    }

    @Test
    void countsOnceAPageWhereProseStands() {
        SitePaths paths = learn(PAGES).sitePaths();

        assertEquals(Map.of("body/main/p", new SiteLines.Support(1, 2)), paths.prose("c.example", 0));
        assertTrue(paths.has("c.example", "body/ul.menu/li"));
        assertEquals(Map.of(), paths.prose("a.example", 0), "flat text has no elements");
    }

    @Test
    void readsBackWhatItWrote() {
        Knowledge knowledge = learn(PAGES);

        assertEquals(knowledge, Knowledge.read(knowledge.write()));
    }

    @Test
    void takesBackExactlyWhatADocumentAdded() {
        Knowledge whole = learn(PAGES);

        assertEquals(
                learn(PAGES.subList(1, PAGES.size())),
                whole.merge(learn(PAGES.subList(0, 1)).negated()));
        assertEquals(Knowledge.NONE, whole.merge(whole.negated()));
    }

    @Test
    void remembersTheSameWhateverTheOrderOfTheNight() {
        Knowledge before = Knowledge.NONE.remember(learn(PAGES));
        List<View> night = List.of(
                page("a.example", "Share this", "Fog in Talworth"),
                page("c.example", "Tides today", "Gulls"),
                page("a.example", "Subscribe", "Share this"));
        List<View> reversed = new ArrayList<>(night);
        java.util.Collections.reverse(reversed);

        assertEquals(
                before.remember(learn(night)).write(),
                before.remember(learn(reversed)).write());
        assertEquals(before, before.remember(Knowledge.NONE));
    }

    @Test
    void knowsALongLineByItsBeginning() {
        String note = "Word after word the harbour board makes known what nobody reads. ".repeat(5);
        Knowledge knowledge = learn(List.of(page("a.example", note), page("a.example", "Rain", note)));

        assertEquals(
                new SiteLines.Support(2, 2),
                knowledge.siteLines().support("a.example", note).orElseThrow());
        String line = knowledge.siteLines().lines().get("a.example").keySet().stream()
                .filter(key -> key.length() > 10)
                .findFirst()
                .orElseThrow();
        assertEquals("Word after", line.substring(0, 10));
        assertEquals(118, line.length());
        assertEquals(knowledge, Knowledge.read(knowledge.write()));
    }

    @Test
    void countsNoPiecesOfSentences() {
        Knowledge knowledge = learn(List.of(
                page("a.example", "The council thanked in public", "Ada Fenwick", "and went home.", "Menu", "share")));

        assertEquals(
                java.util.Set.of("The council thanked in public", "Menu", "share"),
                knowledge.siteLines().lines().get("a.example").keySet());
    }

    @Test
    void tellsNamesFromWordsThatBeginSentences() {
        Knowledge knowledge = learn(List.of(
                page("a.example", "While Fenwick slept, the white cat rose."),
                page("a.example", "White paint was sold while Fenwick slept.")));

        assertEquals(Map.of("Fenwick", 2), knowledge.properNames());
    }

    private static Knowledge learn(List<View> pages) {
        Learner<Knowledge> learner = Knowledge.learner();
        return pages.stream().map(learner.observe()).reduce(learner.empty(), learner.merge());
    }

    private static View page(String site, String... lines) {
        return page(site, Layout.NONE, lines);
    }

    private static View page(String site, Layout layout, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Block(new Span(text.length(), text.length() + line.length()), layout));
            text.append(line).append('\n');
        }
        SourceText source = new SourceText("id", site, text.toString(), blocks, List.of(), List.of());
        return View.of(source, Marks.NONE, Phase.FACTS);
    }
}
