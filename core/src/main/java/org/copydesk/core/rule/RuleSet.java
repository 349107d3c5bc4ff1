package org.copydesk.core.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.text.LiteralScan;
import org.copydesk.core.text.Span;

/**
 * Rules that are tried together: one pass over a text finds the few whose patterns may be found in it, so that the patterns
 * themselves, which are slow and safe, seldom run. What is found in short texts is remembered. Thread-safe; its answers never
 * change.
 *
 * <p>The pass is the {@link LiteralScan} for the {@link Literals} of the patterns.
 */
public final class RuleSet {
    private final List<Rule> rules;
    private final ShortTextCache<List<Found>> answers = new ShortTextCache<>();
    private final BitSet always = new BitSet();
    private final LiteralScan scan;

    public RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, BitSet> byLiteral = new TreeMap<>();
        for (int i = 0; i < this.rules.size(); i++) {
            Optional<Set<String>> literals =
                    Literals.of(this.rules.get(i).match().pattern());
            if (literals.isEmpty()) {
                always.set(i);
            }
            for (String literal : literals.orElse(Set.of())) {
                byLiteral.computeIfAbsent(literal, unseen -> new BitSet()).set(i);
            }
        }
        scan = new LiteralScan(byLiteral);
    }

    /** The rules that may be found in the text, in their order; every rule that is found in it is among them. */
    public List<Rule> mayHit(String text) {
        BitSet candidates = scan.find(text, always);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Rule> found = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            found.add(rules.get(i));
        }
        return found;
    }

    /** What the rules mark in a text, in the order of the rules; those that mark nothing are left out. */
    public List<Found> find(String text) {
        return answers.get(text, this::findAnew);
    }

    private List<Found> findAnew(String text) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : mayHit(text)) {
            List<Span> spans = rule.find(text);
            if (!spans.isEmpty()) {
                found.add(new Found(rule, spans));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What a rule marks in a text.
     *
     * @param spans in offsets of the text: in order, disjoint, at least one
     */
    public record Found(Rule rule, List<Span> spans) {}
}
