package org.copydesk.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.text.LiteralScan;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void readsOffTheLiteralsThatAPatternNeeds() {
        assertEquals(Set.of("share this", "share on"), literals("(?i)(?:Share this|share on)\\b.{0,40}$"));
        assertEquals(Set.of("cookie"), literals("[.#](?:[a-z]+-)*cookies?(?:-x)?"));
        assertEquals(Set.of("side"), literals("side-?bar"));
        assertEquals(Set.of("all rights reserved"), literals("(?:©|\\(c\\))?\\s*All rights reserved"));
        assertEquals(Set.of("a.b"), literals("a\\.b\\.?"));
    }

    @Test
    void needsNothingWhereABranchNeedsNothing() {
        assertEquals(Optional.empty(), Literals.of("(?:share|\\d+)"));
        assertEquals(Optional.empty(), Literals.of("(?:share)?"));
        assertEquals(Optional.empty(), Literals.of("[a-z]{3,}"));
        assertEquals(Optional.empty(), Literals.of("(?:share){0,2}"));
    }

    @Test
    void needsOneOfTheSignsOfAClass() {
        assertEquals(Set.of("★", "☆"), literals("^[★☆][★☆ ]{2,}\\d?$"));
        assertEquals(Set.of("(", "\\", "]"), literals("[(\\\\\\]]+\\d"));
        assertEquals(Optional.empty(), Literals.of("[★\\s]{3,}"));
        assertEquals(Optional.empty(), Literals.of("[★☆]*\\d"));
    }

    @Test
    void knowsWhichLiteralsALineBeginsWith() {
        char begin = LiteralScan.BEGIN;

        assertEquals(Set.of(begin + "share", begin + "pin it"), literals("(?i)^[\\s*–-]*(?:[(]*share|pin it)$"));
        assertEquals(Set.of(begin + "home"), literals("^(?:[»›]*) ?\\(home"));
        assertEquals(Set.of(begin + "please ", begin + "share"), literals("^(?:please )?share"));
        assertEquals(Set.of("share"), literals("^(?:please|\\w+ )?share"));
        assertEquals(Set.of("share"), literals("^(?:(?:please )?)share"));
        assertEquals(Set.of("share"), literals("^\\d* ?share"));
        assertEquals(Set.of("share"), literals("^[a-z]?share"));
        assertEquals(Set.of("share"), literals("^[^*]*share"));
        assertEquals(Set.of("share"), literals("^.?share"));
    }

    @Test
    void triesARuleOnTheLineThatItsTextBegins() {
        RuleSet share = new RuleSet(RuleBook.standard().rules().stream()
                .filter(rule -> rule.id().equals("chrome.advertisement"))
                .toList());

        assertEquals(
                1,
                share.mayHit("It rained in Little Sorrow.\n  – Advertisement").size());
        assertEquals(0, share.mayHit("It rained on an advertisement").size());
    }

    @Test
    void aRuleThatIsFoundIsAlwaysAmongThoseTried() {
        List<Rule> rules = RuleBook.standard().rules();
        RuleSet all = new RuleSet(rules);
        for (Rule rule : rules) {
            for (String hit : rule.hits()) {
                assertTrue(all.mayHit(hit).contains(rule), rule.id() + " is not tried on: " + hit);
            }
        }
    }

    @Test
    void triesFewRulesOnProse() {
        RuleSet all = new RuleSet(RuleBook.standard().rules());

        int tried = all.mayHit("The mayor of Little Sorrow opened the bridge on Monday, and nobody fell in.")
                .size();

        assertTrue(tried <= 3, tried + " rules were tried");
    }

    @Test
    void triesRulesInTheirOrder() {
        List<Rule> rules = RuleBook.standard().rules();

        assertEquals(
                rules,
                new RuleSet(rules)
                        .mayHit(String.join(
                                "\n",
                                rules.stream().map(rule -> rule.hits().get(0)).toList())));
    }

    private static Set<String> literals(String pattern) {
        return Literals.of(pattern).orElseThrow();
    }
}
