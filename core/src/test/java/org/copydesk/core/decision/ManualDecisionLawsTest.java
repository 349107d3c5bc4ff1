package org.copydesk.core.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.RandomText;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

/** The laws of {@link ManualDecisions}, each over random texts and stages; a failure names its seed. */
class ManualDecisionLawsTest {
    private static final int CASES = 1_500;

    @Test
    void withoutDecisionsNothingChanges() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Marks bare = Marks.of(List.of(), Policy.STANDARD);
            for (Phase phase : Phase.values()) {
                bare = bare.plus(new Any(phase, seed).inspect(View.of(source, bare, phase)));
            }
            Cleaning cleaning = cleaner(seed).clean(source);
            assertEquals(bare.all(), cleaning.marks().all(), "seed " + seed);
            assertEquals(bare.alterations(), cleaning.marks().alterations(), "seed " + seed);
        }
    }

    @Test
    void theOrderOfDecisionsChangesNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            List<ManualDecision> decisions = decisions(seed, source);
            Article article = article(seed, source, decisions);
            Collections.shuffle(decisions, new Random(seed));
            assertEquals(article, article(seed, source, decisions), "seed " + seed);
        }
    }

    @Test
    void theSourceIsRebuiltWhateverWasDecided() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Article article = article(seed, source, decisions(seed, source));
            assertTrue(Rebuilt.of(article).agreesWith(source.text()), "seed " + seed + " " + article);
        }
    }

    @Test
    void toRejectEveryChangeGivesTheTextAsItWas() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            List<ManualDecision> decisions = new ArrayList<>();
            List<Change> changes = real(article(seed, source, decisions));
            for (int round = 0; !changes.isEmpty(); round++) {
                assertTrue(round < 60, "seed " + seed + " comes to no end: " + changes);
                for (Change change : changes) {
                    decisions.add(about(change, DecisionKind.REJECT, decisions.size() + 1, source));
                }
                changes = real(article(seed, source, decisions));
            }
            assertEquals(
                    View.of(source, Marks.NONE, Phase.STRUCTURE).text(),
                    View.of(source, cleaner(seed).clean(source, decisions).marks(), Phase.STRUCTURE)
                            .text(),
                    "seed " + seed);
        }
    }

    @Test
    void toKeepEveryChangeGivesTheSameText() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            Article before = article(seed, source, List.of());
            List<ManualDecision> decisions = new ArrayList<>();
            for (Change change : real(before)) {
                decisions.add(about(change, DecisionKind.KEEP, decisions.size() + 1, source));
            }
            assertEquals(before.text(), article(seed, source, decisions).text(), "seed " + seed);
            assertEquals(List.of(), cleaner(seed).clean(source, decisions).diagnostics(), "seed " + seed);
        }
    }

    @Test
    void whatIsKeptIsDoneEvenIfNoRuleSaysSoAnyMore() {
        for (long seed = 0; seed < CASES; seed++) {
            SourceText source = new RandomText(seed).source();
            List<ManualDecision> decisions = new ArrayList<>();
            for (Change change : real(article(seed, source, List.of()))) {
                decisions.add(about(change, DecisionKind.KEEP, decisions.size() + 1, source));
            }
            Cleaning bare = new Cleaner(List.of(), Policy.STANDARD).clean(source, decisions);
            for (ManualDecision decision : decisions) {
                Span span = new Span(
                        decision.quote().start(),
                        decision.quote().start() + decision.quote().exact().length());
                boolean done = bare.marks().alterations().stream()
                        .anyMatch(mark -> Marks.span(mark).covers(span)
                                && Marks.replacement(mark).equals(decision.after()));
                assertTrue(
                        done || decision.isPassage(),
                        "seed " + seed + " " + decision + bare.marks().alterations());
            }
        }
    }

    /** The changes in force, without those made at random that put there what stood there. */
    private static List<Change> real(Article article) {
        return article.changes().stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static ManualDecision about(Change change, DecisionKind decision, long number, SourceText source) {
        return ManualDecision.change(
                number,
                decision,
                change.phase(),
                source,
                change.span(),
                change.after(),
                change.evidence().rule());
    }

    /** Decisions about changes and suggestions, about passages anywhere, and about fields. */
    private static List<ManualDecision> decisions(long seed, SourceText source) {
        RandomText random = new RandomText(~seed);
        List<ManualDecision> decisions = new ArrayList<>();
        Article article = article(seed, source, List.of());
        List<Change> changes = new ArrayList<>(real(article));
        changes.addAll(article.suggestions());
        for (Change change : changes) {
            DecisionKind decision = List.of(DecisionKind.KEEP, DecisionKind.ACCEPT, DecisionKind.REJECT)
                    .get(random.below(3));
            if (change.phase() != Phase.STRUCTURE && !change.before().equals(change.after())) {
                decisions.add(about(change, decision, decisions.size() + 1, source));
            }
        }
        int start = random.below(source.text().length());
        Span span = new Span(start, Math.min(source.text().length(), start + 1 + random.below(9)));
        DecisionKind decision = random.below(2) == 0 ? DecisionKind.REMOVE : DecisionKind.REJECT;
        decisions.add(ManualDecision.change(decisions.size() + 1, decision, Phase.CHROME, source, span, "", ""));
        decisions.add(ManualDecision.pin(decisions.size() + 1, Field.TITLE, "One"));
        decisions.add(ManualDecision.pin(decisions.size() + 1, Field.TITLE, "Other"));
        return decisions;
    }

    private static Article article(long seed, SourceText source, List<ManualDecision> decisions) {
        return Article.of(cleaner(seed).clean(source, decisions));
    }

    private static Cleaner cleaner(long seed) {
        List<Stage> stages = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            stages.add(new Any(phase, seed));
        }
        return new Cleaner(stages, Policy.STANDARD);
    }

    /** Says anything, but the same of the same text. */
    private record Any(Phase phase, long seed) implements Stage {
        @Override
        public String id() {
            return "any." + phase;
        }

        @Override
        public List<Mark> inspect(View view) {
            RandomText random =
                    new RandomText(seed * 31 + 7 * phase.ordinal() + view.text().hashCode());
            List<Mark> found = new ArrayList<>();
            for (int n = random.below(5); n > 0; n--) {
                Mark mark = random.mark(view, random.below(5) == 0);
                boolean edits = phase == Phase.REPAIR || phase == Phase.WORDING;
                boolean apart = mark instanceof Label label
                        && (label.role() == Role.CHROME || label.role().isAside());
                if (mark instanceof Edit ? edits : apart ? phase == Phase.CHROME : !edits) {
                    found.add(mark);
                }
            }
            return found;
        }
    }
}
