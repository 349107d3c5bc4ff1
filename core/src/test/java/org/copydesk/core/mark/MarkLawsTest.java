package org.copydesk.core.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

/** The laws of {@link View}, each over thousands of random texts; a failure names its seed. */
class MarkLawsTest {
    private static final int CASES = 8_000;

    @Test
    void anEditAddedToTheMarksGivesTheViewWithThatRangeReplaced() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomText random = new RandomText(seed);
            SourceText source = random.source();
            Marks marks = Marks.NONE;
            for (Phase phase : Phase.values()) {
                View view = View.of(source, marks, phase);
                if (view.passages().isEmpty()) {
                    break;
                }
                Span passage = view.passages()
                        .get(random.below(view.passages().size()))
                        .span();
                int a = passage.start() + random.below(passage.length() + 1);
                int b = Math.min(passage.end(), a + random.below(4));
                String text = view.text().substring(a, b).equals("new")
                        ? "newer"
                        : "new".substring(0, b > a ? random.below(4) : 1);
                if (view.text().substring(a, b).equals(text)) {
                    continue;
                }
                Edit edit = view.edit(a, b, text, Evidence.of("rule", 1, "law"));
                marks = marks.plus(List.of(edit));
                String expected =
                        view.text().substring(0, a) + text + view.text().substring(b);
                assertEquals(expected, View.of(source, marks, phase).text(), "seed " + seed + " " + edit);
            }
        }
    }

    @Test
    void theSourceIsRebuiltFromTheArticleAndItsChanges() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Marks marks = randomMarks(seed, source);
            Article article = article(source, marks);
            Rebuilt rebuilt = Rebuilt.of(article);
            assertTrue(
                    rebuilt.agreesWith(source.text()),
                    () -> "seed " + source.text() + " differs at " + rebuilt.firstDifference(source.text()) + ": "
                            + article);
        }
    }

    @Test
    void theOrderInWhichMarksWereAddedChangesNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Marks marks = randomMarks(seed, source);
            List<Mark> shuffled = new ArrayList<>(marks.all());
            Collections.shuffle(shuffled, new Random(seed));
            int cut = shuffled.size() / 2;
            Marks again = Marks.of(shuffled.subList(0, cut), AcceptancePolicy.LENIENT)
                    .plus(shuffled.subList(cut, shuffled.size()));
            assertEquals(marks.all(), again.all(), "seed " + seed);
            assertEquals(marks.alterations(), again.alterations(), "seed " + seed);
            assertEquals(article(source, marks), article(source, again), "seed " + seed);
        }
    }

    @Test
    void changesInForceAreDisjointAndNoLetterIsInTwoPartsOrNone() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Marks marks = randomMarks(seed, source);
            int at = 0;
            for (Mark mark : marks.alterations()) {
                assertTrue(Marks.span(mark).start() >= at, "seed " + seed);
                at = Marks.span(mark).end();
            }
            Article article = article(source, marks);
            int[] holders = new int[source.text().length()];
            article.parts()
                    .forEach(part -> part.segments().forEach(segment -> {
                        for (int i = segment.start(); i < segment.end(); i++) {
                            holders[i]++;
                        }
                    }));
            article.changes().forEach(change -> {
                for (int i = change.span().start(); i < change.span().end(); i++) {
                    holders[i] = Math.max(1, holders[i]);
                }
            });
            for (int i = 0; i < holders.length; i++) {
                boolean letter = Character.isLetterOrDigit(source.text().charAt(i));
                assertTrue(
                        holders[i] == 1 || holders[i] == 0 && !letter,
                        "seed " + seed + " at " + i + " " + source + article);
            }
        }
    }

    @Test
    void anEditNeverLeavesItsBlockAndIsNeverEmpty() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            RandomText random = new RandomText(~seed);
            View view = View.of(source, Marks.NONE, Phase.WORDING);
            Mark mark = random.mark(view, false);
            if (mark instanceof Edit edit) {
                long holding = source.blocks().stream()
                        .filter(block -> block.span().covers(edit.span()))
                        .count();
                assertEquals(1, holding, "seed " + seed + " " + edit);
            }
        }
    }

    @Test
    void aChromeLabelInForceReadsAsNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            View before = View.of(source, Marks.NONE, Phase.CHROME);
            Passage passage = before.passages().get(0);
            Label label = before.label(passage.span(), Role.CHROME, Evidence.of("rule", 1, "law"));
            View after = View.of(source, Marks.NONE.plus(List.of(label)), Phase.WORDING);
            assertEquals(
                    before.text().length() - passage.text().length(),
                    after.text().length(),
                    "seed " + seed);
            assertFalse(after.passages().stream().anyMatch(p -> p.block().equals(passage.block())), "seed " + seed);
        }
    }

    /** Marks of every phase, some made by a view, some anywhere. */
    private static Marks randomMarks(long seed, SourceText source) {
        RandomText random = new RandomText(seed * 31 + 7);
        Marks marks = Marks.NONE;
        for (Phase phase : Phase.values()) {
            View view = View.of(source, marks, phase);
            List<Mark> found = new ArrayList<>();
            for (int n = random.below(5); n > 0; n--) {
                found.add(random.mark(view, random.below(5) == 0));
            }
            marks = marks.plus(found);
        }
        return marks;
    }

    private static Article article(SourceText source, Marks marks) {
        return Article.of(new Cleaning(source, marks, Policy.STANDARD, "test", List.of()));
    }
}
