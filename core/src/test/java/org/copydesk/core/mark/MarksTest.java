package org.copydesk.core.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks of a text are in force, in what order they stand, and how the text reads with them. */
class MarksTest {
    private static final String TEXT = "the old ferry left the harbour at noon";

    private static Evidence rule(String rule, double confidence) {
        return Evidence.of(rule, confidence, "for the test");
    }

    /** {@code ferry>boat 0.9}: an edit of the text, with its confidence; {@code ferry! 0.9}: a label of chrome. */
    private static Mark mark(Phase phase, String written) {
        String[] words = written.split(" (?=\\d)");
        double confidence = Double.parseDouble(words[1]);
        int sign = words[0].indexOf('>');
        String from = sign < 0 ? words[0].substring(0, words[0].length() - 1) : words[0].substring(0, sign);
        int start = TEXT.indexOf(from);
        Span span = new Span(start, start + from.length());
        return sign < 0
                ? new Label(phase, span, Role.CHROME, rule("rule", confidence))
                : new Edit(phase, span, words[0].substring(sign + 1), rule("rule", confidence));
    }

    private static List<Mark> marks(Phase phase, String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(", ")).map(one -> mark(phase, one)).toList();
    }

    private static SourceText source(String text) {
        return new SourceText(
                "id", "", text, List.of(new Block(new Span(0, text.length()), Layout.NONE)), List.of(), List.of());
    }

    private static String read(Marks marks) {
        return View.of(source(TEXT), marks, Phase.STRUCTURE).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ferry>boat 0.9 | | the old boat left the harbour at noon",
                "ferry>boat 0.9, ferry>ship 0.8 | | the old boat left the harbour at noon",
                "old>new 0.5, noon>ten 0.7, ferry>boat 0.9 | | the new boat left the harbour at ten",
                "old ferry>boat 0.9, ferry left>ship came 0.8 | | the boat left the harbour at noon",
                "old ferry>boat 0.8, ferry left>ship came 0.9 | | the old ship came the harbour at noon",
                "old ferry>boat 0.9, ferry>ship 0.9 | | the boat left the harbour at noon",
                "ferry! 0.9, old ferry left! 0.6 | | the  the harbour at noon",
                "old ferry! 0.9, ferry left! 0.9 | | the old  the harbour at noon",
                "ferry>boat 0.9, old ferry! 0.6 | | the  left the harbour at noon",
                "ferry>boat 0.9 | old ferry>ship 0.5 | the ship left the harbour at noon",
                "ferry>boat 0.9, old>new 0.9 | old ferry left>ship came 0.5 | the ship came the harbour at noon",
                "old ferry>boat 0.9 | ferry left>ship came 0.9 | the boat left the harbour at noon",
                "ferry left>ship came 0.9 | old ferry>boat 0.9 | the old ship came the harbour at noon",
                "old ferry>boat 0.9 | ferry>ship 0.9 | the boat left the harbour at noon",
                "noon>ten 0.9, old>new 0.9, harbour>port 0.9 | left the harbour>sank 0.5, ferry>boat 0.9 | the new boat sank at ten"
            })
    void settlesWhichMarksAreInForce(String repair, String wording, String text) {
        assertEquals(text, read(Marks.NONE.plus(marks(Phase.REPAIR, repair)).plus(marks(Phase.WORDING, wording))));
        List<Mark> together = new ArrayList<>(marks(Phase.WORDING, wording));
        together.addAll(marks(Phase.REPAIR, repair));
        assertEquals(text, read(Marks.of(together, AcceptancePolicy.LENIENT)));
        assertEquals(text, read(Marks.NONE.plus(marks(Phase.WORDING, wording)).plus(marks(Phase.REPAIR, repair))));
    }

    @Test
    void keepsWhatBecameOfEach() {
        Mark narrow = mark(Phase.REPAIR, "ferry>boat 0.9");
        Mark wide = mark(Phase.CHROME, "old ferry! 0.9");
        Mark cut = mark(Phase.WORDING, "ferry left>sank 0.9");
        Mark unsure = mark(Phase.WORDING, "noon>ten 0.2");
        Mark never = mark(Phase.WORDING, "harbour>port 1");
        Marks all = Marks.of(List.of(narrow, wide, cut, unsure, never), new AcceptancePolicy() {
            @Override
            public boolean applies(Mark mark) {
                return mark.evidence().confidence() > 0.5;
            }

            @Override
            public boolean rejects(Mark mark) {
                return mark.equals(never);
            }
        });
        assertEquals(
                List.of("replaced", "in-force", "overruled", "rejected", "suggested"),
                all.all().stream().map(all::outcome).map(MarkStatus::label).toList());
        assertEquals(List.of(unsure), all.all(MarkStatus.SUGGESTED));
        assertEquals(List.of(wide), all.alterations());
        assertThrows(IllegalArgumentException.class, () -> all.outcome(mark(Phase.REPAIR, "old>new 1")));
    }

    @Test
    void letsThePolicyInsist() {
        Mark sure = mark(Phase.WORDING, "ferry>boat 0.9");
        Mark wanted = mark(Phase.WORDING, "old ferry>ship 0.1");
        Marks all = Marks.of(List.of(sure, wanted), new AcceptancePolicy() {
            @Override
            public boolean applies(Mark mark) {
                return true;
            }

            @Override
            public boolean insists(Mark mark) {
                return mark.equals(wanted);
            }
        });
        assertEquals(List.of(wanted), all.alterations());
    }

    @Test
    void settlesMoreMarksThanAFew() {
        List<Mark> edits = new ArrayList<>();
        for (int i = 0; i < TEXT.length(); i += 2) {
            edits.add(new Edit(Phase.REPAIR, new Span(i, i + 1), "x", rule("rule", i % 7 / 10.0)));
        }
        Marks all = Marks.NONE.plus(edits);
        assertEquals(edits, all.alterations());
        Marks more = all.plus(List.of(mark(Phase.WORDING, "old ferry left>sank 0.5")));
        assertEquals("xhx sank", read(more).substring(0, 8));
        assertEquals(edits.size() - 7 + 1, more.alterations().size());
    }

    @Test
    void standsInOneOrderHoweverItWasAdded() {
        Metadata a = new Metadata("a", "1");
        List<Mark> ordered = List.of(
                new Edit(Phase.REPAIR, new Span(5, 6), "x", rule("r", 1)),
                new Fact(Phase.FACTS, a, Field.TITLE, "v", rule("q", 1)),
                new Label(Phase.FACTS, new Span(0, 1), Role.TITLE, rule("q", 1)),
                new Edit(Phase.FACTS, new Span(0, 1), "x", rule("r", 1)),
                new Edit(Phase.FACTS, new Span(0, 1), "y", rule("r", 1)),
                new Fact(Phase.FACTS, a, Field.TITLE, "v", rule("r", 0.5)),
                new Fact(Phase.FACTS, a, Field.TITLE, "v", rule("r", 1)),
                new Fact(Phase.FACTS, a, Field.TITLE, "v", new Evidence("r", "", 1, "more for the test")),
                new Fact(Phase.FACTS, a, Field.TITLE, "v", new Evidence("r", "m", 0.3, "for the test")),
                new Fact(Phase.FACTS, a, Field.TITLE, "w", rule("r", 1)),
                new Fact(Phase.FACTS, a, Field.AUTHOR, "a", rule("s", 1)),
                new Fact(Phase.FACTS, a, Field.TITLE, "a", rule("s", 1)),
                new Fact(Phase.FACTS, new Metadata("a", "2"), Field.AUTHOR, "a", rule("s", 1)),
                new Fact(Phase.FACTS, new Metadata("b", "1"), Field.AUTHOR, "a", rule("s", 1)),
                new Fact(Phase.FACTS, new Span(0, 1), Field.AUTHOR, "a", rule("s", 1)),
                new Label(Phase.FACTS, new Span(0, 1), Role.TITLE, rule("s", 1)),
                new Label(Phase.FACTS, new Span(0, 1), Role.BYLINE, rule("t", 1)),
                new Label(Phase.FACTS, new Span(0, 1), Role.TITLE, rule("t", 1)),
                new Label(Phase.FACTS, new Span(0, 2), Role.TITLE, rule("a", 1)),
                new Label(Phase.FACTS, new Span(1, 2), Role.TITLE, rule("a", 1)),
                new Label(Phase.CHROME, new Span(0, 1), Role.TITLE, rule("a", 1)));
        for (int seed = 0; seed < 20; seed++) {
            List<Mark> shuffled = new ArrayList<>(ordered);
            shuffled.addAll(ordered.subList(3, 9));
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(ordered, Marks.of(shuffled, AcceptancePolicy.LENIENT).all());
            assertEquals(
                    ordered,
                    Marks.NONE
                            .plus(shuffled.subList(0, 9))
                            .plus(shuffled.subList(9, shuffled.size()))
                            .all());
        }
    }

    @Test
    void addsNothingWhereThereIsNothingToAdd() {
        assertSame(Marks.NONE, Marks.NONE.plus(List.of()));
    }

    @Test
    void givesTheLabelsOfARoleInTheOrderOfTheText() {
        Label late = new Label(Phase.REPAIR, new Span(10, 12), Role.QUOTE, rule("r", 1));
        Label early = new Label(Phase.STRUCTURE, new Span(2, 4), Role.QUOTE, rule("r", 1));
        Label unsure = new Label(Phase.STRUCTURE, new Span(5, 6), Role.QUOTE, rule("r", 0.1));
        Label other = new Label(Phase.STRUCTURE, new Span(7, 8), Role.TABLE, rule("r", 1));
        Marks all = Marks.of(
                List.of(late, early, unsure, other), mark -> mark.evidence().confidence() > 0.5);
        assertEquals(List.of(early, late), all.labels(Role.QUOTE));
    }

    @Test
    void readsSpansOfTheSourceInTheViewAndBack() {
        Marks marks = Marks.NONE.plus(List.of(
                mark(Phase.REPAIR, "old>ancient 1"), mark(Phase.REPAIR, "left>  1"), mark(Phase.REPAIR, "noon! 1")));
        View view = View.of(source(TEXT), marks, Phase.WORDING);
        assertEquals("the ancient ferry   the harbour at ", view.text());
        String[][] places = {
            {"the", "the"},
            {"the o", "the ancient"},
            {"ld f", "ancient f"},
            {"ld", "ancient"},
            {"ferry", "ferry"},
            {"erry le", "erry"},
            {"left", ""},
            {"harbour at noon", "harbour at"},
            {"noon", ""},
            {"at", "at"}
        };
        for (String[] place : places) {
            int start = TEXT.indexOf(place[0]);
            Optional<Span> span = view.toView(new Span(start, start + place[0].length()));
            assertEquals(place[1], span.map(one -> one.of(view.text())).orElse(""), place[0]);
        }
        assertEquals("old", view.toSource(new Span(6, 8)).of(TEXT));
        assertEquals("the old f", view.toSource(new Span(0, 13)).of(TEXT));
        assertEquals("ld".length() + 1, view.toSource(new Span(4, 5)).length());
        assertEquals("y left t", view.toSource(new Span(16, 21)).of(TEXT));
        assertEquals("harbour at ", view.toSource(new Span(24, 35)).of(TEXT));
    }

    @Test
    void readsSoftBreaksAsSpacesUnlessAMarkTouchesThem() {
        String text = "one\ntwo\nthree\nfour";
        Block block = new Block(
                new Span(0, text.length()), Layout.NONE, List.of(new Span(3, 4), new Span(7, 8), new Span(13, 14)));
        SourceText source = new SourceText("id", "", text, List.of(block), List.of(), List.of());
        Edit before = new Edit(Phase.REPAIR, new Span(4, 7), "2", rule("r", 1));
        Edit over = new Edit(Phase.REPAIR, new Span(7, 9), "-t", rule("r", 1));
        Marks marks = Marks.NONE.plus(List.of(before, over));
        assertEquals("one 2-three four", View.of(source, marks, Phase.FACTS).text());
        assertEquals(List.of(new Span(3, 4), new Span(13, 14)), View.softBreaks(source, marks));
    }

    @Test
    void findsThePassageThatHoldsARange() {
        String text = "one\n\ntwo\n\nthree";
        SourceText source = new SourceText(
                "id",
                "",
                text,
                List.of(
                        new Block(new Span(0, 3), Layout.NONE),
                        new Block(new Span(5, 8), Layout.NONE),
                        new Block(new Span(10, 15), Layout.NONE)),
                List.of(),
                List.of());
        View view = View.of(source, Marks.NONE, Phase.CHROME);
        int[][] ranges = {{0, 3}, {3, 3}, {4, 4}, {5, 5}, {5, 8}, {6, 9}, {10, 15}, {15, 15}, {2, 6}, {15, 16}};
        assertEquals(
                "one one - two two - three three - -",
                Stream.of(ranges)
                        .map(range -> view.passageOf(range[0], range[1])
                                .map(Passage::text)
                                .orElse("-"))
                        .collect(Collectors.joining(" ")));
        assertSame(view.reading(Object.class, any -> new Object()), view.reading(Object.class, any -> new Object()));
    }

    @Test
    void setsApartWholePassagesOfCommentsAlone() {
        String text = "News.\n\nA comment.\n\nMore news.";
        SourceText source = new SourceText(
                "id",
                "",
                text,
                List.of(
                        new Block(new Span(0, 5), Layout.NONE),
                        new Block(new Span(7, 17), Layout.NONE),
                        new Block(new Span(19, 29), Layout.NONE)),
                List.of(),
                List.of());
        Marks marks = Marks.NONE.plus(List.of(
                new Label(Phase.CHROME, new Span(7, 17), Role.COMMENT, rule("r", 1)),
                new Label(Phase.CHROME, new Span(0, 5), Role.TITLE, rule("r", 1)),
                new Label(Phase.CHROME, new Span(19, 23), Role.RELATED, rule("r", 1))));
        NonBodyPassages apart = NonBodyPassages.of(View.of(source, marks, Phase.WORDING));
        assertEquals(
                List.of("A comment."),
                apart.passages().stream().map(Passage::text).toList());
        assertEquals(
                List.of("News.", "More news."),
                apart.others().stream().map(Passage::text).toList());
        NonBodyPassages none = NonBodyPassages.of(View.of(source, Marks.NONE, Phase.WORDING));
        assertEquals(
                List.of(0, 3), List.of(none.passages().size(), none.others().size()));
    }

    @Test
    void stopsWhereNobodyWaits() {
        View view = View.of(source(TEXT), Marks.NONE, Phase.CHROME, () -> true);
        assertThrows(CanceledException.class, () -> view.passages().get(0));
    }

    @Test
    void refusesEvidenceThatSaysNothing() {
        assertEquals(0.3333, Evidence.of("r", 1 / 3.0, "why").confidence());
        assertEquals(0, Evidence.of("r", 0, "why").confidence());
        for (Runnable bad : List.<Runnable>of(
                () -> Evidence.of(" ", 1, "why"),
                () -> Evidence.of("r", 1, " "),
                () -> Evidence.of("r", 1.01, "why"),
                () -> Evidence.of("r", -0.01, "why"))) {
            assertThrows(IllegalArgumentException.class, bad::run);
        }
    }

    @Test
    void namesRolesAndFieldsForEver() {
        assertEquals(
                "title standfirst byline dateline heading paragraph list-item quote caption table code comment related"
                        + " disclaimer sentence chrome",
                Stream.of(Role.values()).map(Role::label).collect(Collectors.joining(" ")));
        assertEquals(
                "comment related disclaimer",
                Stream.of(Role.values()).filter(Role::isAside).map(Role::label).collect(Collectors.joining(" ")));
        assertEquals(
                "title standfirst author published modified language site section url image kind truncated",
                Stream.of(Field.values()).map(Field::label).collect(Collectors.joining(" ")));
        Passage passage = new Passage(new Block(new Span(0, 3), Layout.NONE), new Span(0, 3), "one");
        assertNotEquals(0, passage.hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ferry left the harbour at noon on Monday.; 0; 9 words, sentence, prose",
                "The ferry left the harbour at noon Monday.; 0; 8 words, sentence",
                "The ferry left the harbour at noon on Monday; 0; 9 words",
                "The ferry left the harbour at noon on “Monday.” ); 0; 9 words, sentence, prose",
                "The ferry left the harbour at noon on Monday.; 12; 9 words, sentence, 0.32 linked",
                "The ferry left the harbour at noon on Monday.; 10; 9 words, sentence, 0.27 linked, prose",
                "a b c d e f g h i j k l m n o p q r s t u v w x y; 0; 25 words, prose",
                "a b c d e f g h i j k l m n o p q r s t u v w x; 0; 24 words",
                "a b c d e f g h i j k l m n o.; 9; 15 words, sentence, 0.56 linked, prose",
                "a b c d e f g h i j k l m n.; 9; 14 words, sentence, 0.60 linked",
                "a b c d e f g h i j k l m n o pp qq rrr.; 14; 18 words, sentence, 0.61 linked",
                "a - b !?; 99; 2 words, sentence, 1.00 linked",
                "港の渡し船は今夜九時に出ると会社は言う。; 0; 9 words, sentence, prose",
                "เรือข้ามฟาก; 0; 5 words",
                "—; 0; 0 words",
                "”; 0; 0 words"
            })
    void measuresHowMuchReadsLikeProse(String text, int linked, String measured) {
        Layout layout = new Layout("p", Layout.Shape.TEXT, 0, linked, false, "");
        Passage passage = new Passage(new Block(new Span(0, text.length()), layout), new Span(0, text.length()), text);
        Prose.Measure measure = Prose.Measure.of(passage);
        assertEquals(
                measured,
                measure.words() + " words" + (measure.sentence() ? ", sentence" : "")
                        + (measure.linked() > 0 ? String.format(Locale.ROOT, ", %.2f linked", measure.linked()) : "")
                        + (measure.prose() ? ", prose" : ""));
        assertEquals(measure.prose() ? measure.words() : 0, measure.proseWords());
        View view = View.of(source(text), Marks.NONE, Phase.CHROME);
        assertEquals(measure.words(), Prose.of(view).of(view.passages().get(0)).words());
        assertEquals(measure, Prose.of(view).of(passage));
    }
}
