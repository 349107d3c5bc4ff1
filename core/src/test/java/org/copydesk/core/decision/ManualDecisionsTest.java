package org.copydesk.core.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class ManualDecisionsTest {
    private static final SourceText SOURCE = source(
            "The mayor of Lisk spoke to teh crowd.",
            "Share this story",
            "She said the brigde will stand.",
            "By Ann Roe");

    @Test
    void aRejectedEditIsKeptAndChangesNothing() {
        ManualDecision decision = about(DecisionKind.REJECT, "teh", "the");
        Cleaning cleaning = clean(SOURCE, 0.95, decision);
        assertTrue(text(cleaning).contains("to teh crowd"));
        assertEquals(1, cleaning.marks().all(MarkStatus.REJECTED).size());
        assertEquals(List.of(), cleaning.diagnostics());
    }

    @Test
    void aRejectedEditIsKnownByItsEffectWhicheverRuleMakesIt() {
        ManualDecision wider = about(DecisionKind.REJECT, "to teh crowd", "to the crowd");
        assertTrue(text(clean(SOURCE, 0.95, wider)).contains("to teh crowd"));
    }

    @Test
    void anAcceptedSuggestionIsMadeWithTheEvidenceOfItsRule() {
        assertTrue(text(clean(SOURCE, 0.5)).contains("teh"));
        Cleaning cleaning = clean(SOURCE, 0.5, about(DecisionKind.ACCEPT, "teh", "the"));
        assertTrue(text(cleaning).contains("to the crowd"));
        assertEquals(
                "wording.test", Article.of(cleaning).changes().get(0).evidence().rule());
    }

    @Test
    void aKeptEditIsMadeEvenIfNoRuleSaysSo() {
        Cleaning cleaning = clean(SOURCE, 0.95, about(DecisionKind.KEEP, "brigde", "bridge"));
        assertTrue(text(cleaning).contains("the bridge will stand"));
        assertTrue(Article.of(cleaning).changes().stream()
                .anyMatch(change -> change.evidence().rule().equals("ruling.keep")));
    }

    @Test
    void aKeptEditBeatsASurerOneInItsPlace() {
        assertTrue(text(clean(SOURCE, 0.95, about(DecisionKind.KEEP, "teh", "ten")))
                .contains("to ten crowd"));
    }

    @Test
    void aPassageThatAPersonKeptStaysThoughAWiderLabelTakesItsNeighbours() {
        ManualDecision decision = about(DecisionKind.REJECT, Phase.CHROME, "Share this story", "");
        Cleaning cleaning =
                clean(SOURCE, List.of(chrome("Share this story\n\nShe said the brigde will stand.")), decision);
        String text = text(cleaning);
        assertTrue(text.contains("Share this story"), text);
        assertTrue(!text.contains("She said"), text);
    }

    @Test
    void aPassageThatAPersonTookOutIsGoneAndComesBack() {
        ManualDecision decision = ManualDecision.remove(1, SOURCE, span("Share this story"));
        assertTrue(!text(clean(SOURCE, 0.5, decision)).contains("Share this story"));
        assertTrue(text(clean(SOURCE, 0.5)).contains("Share this story"));
    }

    @Test
    void ofDecisionsThatContradictTheLaterHolds() {
        ManualDecision first = about(DecisionKind.REJECT, "teh", "the");
        ManualDecision second = about(DecisionKind.KEEP, "teh", "the").numbered(2);
        Cleaning cleaning = clean(SOURCE, 0.5, second, first);
        assertTrue(text(cleaning).contains("to the crowd"));
        assertEquals(
                List.of("a later decision took its place", ""),
                cleaning.placedDecisions().stream().map(PlacedDecision::trouble).toList());
    }

    @Test
    void aPinnedValueWins() {
        Article article = Article.of(clean(
                SOURCE,
                List.of(title("Share this story")),
                ManualDecision.pin(1, Field.TITLE, "The mayor of Lisk spoke")));
        assertEquals("The mayor of Lisk spoke", article.value(Field.TITLE));
        assertEquals(
                "pinned by a person; 1 of 2 candidates agree",
                article.fields().get(Field.TITLE).reason());
    }

    @Test
    void pinnedAuthorsStandBesideEachOther() {
        Article article = Article.of(clean(
                SOURCE,
                0.5,
                ManualDecision.pin(1, Field.AUTHOR, "Ann Roe"),
                ManualDecision.pin(2, Field.AUTHOR, "Bo Ek")));
        assertEquals(List.of("Ann Roe", "Bo Ek"), article.authors());
    }

    @Test
    void aDecisionHoldsWhereTheSourceMoved() {
        ManualDecision decision = about(DecisionKind.REJECT, "teh", "the");
        SourceText later = source("Updated at noon.", "The mayor of Lisk spoke to teh crowd.", "She said no more.");
        assertTrue(text(clean(later, 0.95, decision)).contains("to teh crowd"));
    }

    @Test
    void aDecisionThatFitsNoMoreIsReported() {
        ManualDecision decision = about(DecisionKind.REJECT, "teh", "the");
        Cleaning cleaning = clean(source("Quite another text, which says nothing of it."), 0.95, decision);
        assertEquals(ManualDecisions.UNFIT, cleaning.diagnostics().get(0).code());
        assertEquals(
                "decision 1 does not fit any more: its words are not in the text any more",
                cleaning.diagnostics().get(0).message());
    }

    @Test
    void anEditIsNotMadeAcrossBlocks() {
        ManualDecision decision = about(DecisionKind.KEEP, "Lisk spoke", "Lisk said");
        Cleaning cleaning = clean(source("The mayor of Lisk", "spoke to teh crowd."), 0.5, decision);
        assertEquals(
                "the text is divided there now",
                cleaning.placedDecisions().get(0).trouble());
    }

    @Test
    void whatDecidesNothingIsNoDecision() {
        assertThrows(IllegalArgumentException.class, () -> about(DecisionKind.KEEP, "teh", "teh"));
        assertThrows(IllegalArgumentException.class, () -> ManualDecision.pin(1, Field.TITLE, " "));
    }

    private static ManualDecision about(DecisionKind decision, String before, String after) {
        return about(decision, Phase.WORDING, before, after);
    }

    private static ManualDecision about(DecisionKind decision, Phase phase, String before, String after) {
        return ManualDecision.change(1, decision, phase, SOURCE, span(before), after, "wording.old");
    }

    private static Span span(String words) {
        int at = SOURCE.text().indexOf(words);
        return new Span(at, at + words.length());
    }

    private static SourceText source(String... blocks) {
        StringBuilder text = new StringBuilder();
        List<Block> all = new ArrayList<>();
        for (String block : blocks) {
            text.append(text.isEmpty() ? "" : "\n\n");
            all.add(new Block(new Span(text.length(), text.length() + block.length()), Layout.NONE));
            text.append(block);
        }
        return new SourceText("id", "", text.toString(), all, List.of(), List.of());
    }

    private static String text(Cleaning cleaning) {
        return View.of(cleaning.source(), cleaning.marks(), Phase.STRUCTURE).text();
    }

    /** Cleaned by one rule that reads "teh" as "the". */
    private static Cleaning clean(SourceText source, double confidence, ManualDecision... decisions) {
        return clean(
                source,
                List.of(stage(Phase.WORDING, view -> {
                    int at = view.text().indexOf("teh");
                    Evidence why = Evidence.of("wording.test", confidence, "a misspelling");
                    return at < 0 ? List.of() : List.of(view.edit(at, at + 3, "the", why));
                })),
                decisions);
    }

    private static Cleaning clean(SourceText source, List<Stage> stages, ManualDecision... decisions) {
        return new Cleaner(stages, Policy.STANDARD).clean(source, List.of(decisions));
    }

    private static Stage chrome(String words) {
        return stage(Phase.CHROME, view -> {
            int at = view.text().indexOf(words);
            Evidence why = Evidence.of("chrome.test", 0.95, "not the article");
            return List.of(view.label(new Span(at, at + words.length()), Role.CHROME, why));
        });
    }

    private static Stage title(String words) {
        return stage(Phase.FACTS, view -> {
            int at = view.text().indexOf(words);
            Evidence why = Evidence.of("facts.test", 1, "looks like a title");
            return List.of(view.fact(Field.TITLE, words, new Span(at, at + words.length()), why));
        });
    }

    private static Stage stage(Phase phase, java.util.function.Function<View, List<Mark>> inspect) {
        return new Stage() {
            @Override
            public String id() {
                return phase + ".test";
            }

            @Override
            public Phase phase() {
                return phase;
            }

            @Override
            public List<Mark> inspect(View view) {
                return inspect.apply(view);
            }
        };
    }
}
