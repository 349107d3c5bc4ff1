package org.copydesk.core.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.core.Sources;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

/** The stages of this package together: what parts they make of a source. */
class StructureTest {
    private static final List<Stage> STAGES =
            List.of(new Headline(), new Credits(), new Shapes(), new Paragraphs(), new Sentences(Set.of()));
    private static final String PROSE =
            "The council of Ostermoor voted on Tuesday to close the old ferry pier for a year.";

    @Test
    void labelsTitleDateLineAndStandfirstOfFlatText() {
        SourceText source = Sources.flat("3 May, 2021 08:15\n\nPier to close\n\nA year without the ferry\n\n" + PROSE);
        assertEquals(
                """
                dateline: 3 May, 2021 08:15
                title: Pier to close
                standfirst: A year without the ferry
                paragraph: PROSE""",
                parts(
                        source,
                        "TITLE=Pier to close",
                        "STANDFIRST=A year without the ferry",
                        "PUBLISHED=3 May, 2021 08:15"));
    }

    @Test
    void keepsTheOnlyTextThereIs() {
        assertEquals("paragraph: PROSE", parts(Sources.flat(PROSE), "TITLE=" + PROSE));
        SourceText two = Sources.flat("Pier to close\n\n" + PROSE);
        assertEquals(
                "title: Pier to close\nparagraph: PROSE", parts(two, "TITLE=Pier to close", "STANDFIRST=" + PROSE));
    }

    @Test
    void labelsAllQuestionsOfAnInterviewAlike() {
        SourceText source = Sources.flat(PROSE + "\n\nWhy close it?\n\n" + PROSE + "\n\nFor how long?\n\n" + PROSE
                + "\n\nAnd then?\n\nNobody knows.");
        assertEquals("""
                paragraph: PROSE
                heading: Why close it?
                paragraph: PROSE
                heading: For how long?
                paragraph: PROSE
                heading: And then?
                paragraph: Nobody knows.""", parts(source));
    }

    @Test
    void leavesASingleQuestionInATextAlone() {
        SourceText source = Sources.flat(PROSE + "\n\nAnd then?\n\nNobody knows.");
        assertEquals("paragraph: PROSE\nparagraph: And then?\nparagraph: Nobody knows.", parts(source));
    }

    @Test
    void findsLinesThatShareABlock() {
        SourceText source = Sources.flat("3 May, 2021 08:15\nPIER TO CLOSE\n" + PROSE);
        assertEquals("""
                dateline: 3 May, 2021 08:15
                title: PIER TO CLOSE
                paragraph: PROSE""", parts(source, "TITLE=PIER TO CLOSE", "PUBLISHED=3 May, 2021 08:15"));
    }

    @Test
    void prefersTheTopHeadingForTheTitle() {
        SourceText source = Sources.blocks(
                List.of("Pier to close", "Pier to close", PROSE),
                List.of(Sources.paragraph(), Sources.heading(1), Sources.paragraph()));
        assertEquals("""
                paragraph: Pier to close
                title: Pier to close
                paragraph: PROSE""", parts(source, "TITLE=Pier to close"));
    }

    @Test
    void keepsAFirstParagraphThatTheDescriptionRepeats() {
        SourceText source =
                Sources.blocks(List.of(PROSE, "Boats stay in."), List.of(Sources.paragraph(), Sources.paragraph()));
        assertEquals("paragraph: PROSE\nparagraph: Boats stay in.", parts(source, "STANDFIRST=" + PROSE));
    }

    @Test
    void keepsADateInsideRunningTextAsText() {
        String prose = "The pier, built on 3 May, 1921, needs new piles, said the harbour office in its letter.";
        assertEquals("paragraph: " + prose, parts(Sources.flat(prose), "PUBLISHED=3 May, 1921"));
    }

    @Test
    void labelsABylineWithItsDate() {
        SourceText source = Sources.flat("By Ada Fenwick | 3 May 2021\n\n" + PROSE);
        assertEquals(
                "byline: By Ada Fenwick | 3 May 2021\nparagraph: PROSE",
                parts(source, "AUTHOR=Ada Fenwick", "PUBLISHED=3 May 2021"));
    }

    @Test
    void goesByTheLayoutWhereThereIsOne() {
        SourceText source = Sources.blocks(
                List.of("Boats", "one boat", "It sails.", "The pier at dusk", "12", "x = 1", PROSE),
                List.of(
                        Sources.heading(2),
                        Sources.shaped("ul/li", Layout.Shape.LIST_ITEM),
                        Sources.shaped("blockquote", Layout.Shape.QUOTE),
                        Sources.shaped("figcaption", Layout.Shape.CAPTION),
                        Sources.shaped("td", Layout.Shape.TABLE_CELL),
                        Sources.shaped("pre", Layout.Shape.PREFORMATTED),
                        Sources.shaped("td", Layout.Shape.TABLE_CELL)));
        assertEquals("""
                heading: Boats
                list-item: one boat
                quote: It sails.
                caption: The pier at dusk
                table: 12
                code: x = 1
                paragraph: PROSE""", parts(source));
    }

    @Test
    void findsHeadingsCreditsAndListsInFlatText() {
        SourceText source = Sources.flat(String.join(
                "\n\n", PROSE, "What comes next", PROSE, "Photo: Ada Fenwick", "- one boat", "- two boats", PROSE));
        assertEquals("""
                paragraph: PROSE
                heading: What comes next
                paragraph: PROSE
                caption: Photo: Ada Fenwick
                list-item: - one boat
                list-item: - two boats
                paragraph: PROSE""", parts(source));
    }

    @Test
    void dividesABlockAtLineBreaksBetweenSentences() {
        SourceText source = Sources.blocks(List.of(PROSE + "\nBoats stay in.\nno fish"), List.of(Sources.paragraph()));
        assertEquals("paragraph: PROSE\nparagraph: Boats stay in.\nno fish", parts(source));
    }

    @Test
    void keepsAnAddressTogether() {
        SourceText source =
                Sources.blocks(List.of("Harbour Office\nPier Road 2\nOstermoor"), List.of(Sources.paragraph()));
        assertEquals("paragraph: Harbour Office\nPier Road 2\nOstermoor", parts(source));
    }

    @Test
    void joinsLinesThatShareASentence() {
        SourceText source =
                Sources.lines("The harbour office thanked\nAda Fenwick\nand closed the gate.\nBoats stay in.");
        Article article = article(source);
        assertEquals(
                List.of("The harbour office thanked Ada Fenwick and closed the gate.", "Boats stay in."),
                article.paragraphs().stream().map(part -> part.text()).toList());
        assertEquals(List.of(new Span(0, 59)), article.parts().get(0).sentences());
    }

    @Test
    void givesTheSourceBack() {
        SourceText source =
                Sources.lines("3 May 2021\nThe harbour office thanked\nAda Fenwick\nand closed the gate. It rained.");
        assertEquals(true, Rebuilt.of(article(source, "PUBLISHED=3 May 2021")).agreesWith(source.text()));
    }

    /** Each part's kind and its text, {@link #PROSE} by its name. */
    private static String parts(SourceText source, String... facts) {
        return article(source, facts).parts().stream()
                .map(part -> part.kind().label() + ": " + (part.text().equals(PROSE) ? "PROSE" : part.text()))
                .collect(Collectors.joining("\n"));
    }

    private static Article article(SourceText source, String... facts) {
        View early = View.of(source, Marks.NONE, Phase.FACTS);
        List<Mark> marks = new ArrayList<>();
        for (String fact : facts) {
            String[] sides = fact.split("=", 2);
            int at = source.text().indexOf(sides[1]);
            Span span = new Span(at, at + sides[1].length());
            marks.add(early.fact(
                    Field.valueOf(sides[0]), sides[1], span, Evidence.of("facts.test", 0.9, "the test says so")));
        }
        Marks before = Marks.NONE.plus(marks);
        View view = View.of(source, before, Phase.STRUCTURE);
        List<Mark> labels = new ArrayList<>();
        STAGES.forEach(stage -> labels.addAll(stage.inspect(view)));
        return Article.of(new Cleaning(source, before.plus(labels), Policy.STANDARD, "test", List.of()));
    }
}
