package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.core.text.Span;

/**
 * All marks of one source and what became of each. Immutable, in canonical order: the order in which marks were added changes
 * nothing.
 *
 * <p>Only edits and chrome labels compete. Within a phase higher confidence wins, then the longer, then the earlier, then the
 * rule id; among chrome labels the wider wins first, since they agree about what they share. A mark of a later phase replaces
 * the earlier ones it covers, and is overruled where it cuts through one.
 */
public final class Marks {
    /** No marks, and everything added later applies. */
    public static final Marks NONE = of(List.of(), Judge.LENIENT);

    private static final Comparator<Mark> PRIORITY = Comparator.comparing(Mark::phase)
            .thenComparing(Marks::width, Comparator.reverseOrder())
            .thenComparing(mark -> mark.evidence().confidence(), Comparator.reverseOrder())
            .thenComparing(mark -> span(mark).length(), Comparator.reverseOrder())
            .thenComparing(Mark.ORDER);

    private final Judge judge;
    private final Map<Mark, Outcome> outcomes;
    private final List<Mark> alterations;

    private Marks(Judge judge, Map<Mark, Outcome> outcomes, List<Mark> alterations) {
        this.judge = judge;
        this.outcomes = outcomes;
        this.alterations = alterations;
    }

    /**
     * @param marks in any order; equal marks count once
     * @param judge which of them are sure enough to be applied
     */
    public static Marks of(Collection<? extends Mark> marks, Judge judge) {
        TreeSet<Mark> canonical = new TreeSet<>(Mark.ORDER);
        canonical.addAll(marks);
        Map<Mark, Outcome> outcomes = new LinkedHashMap<>();
        List<Mark> rivals = new ArrayList<>();
        for (Mark mark : canonical) {
            boolean applies = judge.applies(mark);
            outcomes.put(mark, applies ? Outcome.IN_FORCE : Outcome.SUGGESTED);
            if (applies && alters(mark)) {
                rivals.add(mark);
            }
        }
        rivals.sort(PRIORITY);
        NavigableMap<Integer, Mark> winners = new TreeMap<>();
        for (Mark rival : rivals) {
            settle(rival, winners, outcomes);
        }
        return new Marks(judge, outcomes, List.copyOf(winners.values()));
    }

    private static void settle(Mark rival, NavigableMap<Integer, Mark> winners, Map<Mark, Outcome> outcomes) {
        Span span = span(rival);
        Map.Entry<Integer, Mark> before = winners.lowerEntry(span.start());
        boolean cut = before != null && span(before.getValue()).overlaps(span);
        NavigableMap<Integer, Mark> inside = winners.subMap(span.start(), true, span.end(), false);
        for (Mark winner : inside.values()) {
            cut |= winner.phase() == rival.phase() || !span.covers(span(winner));
        }
        if (cut) {
            outcomes.put(rival, Outcome.OVERRULED);
            return;
        }
        inside.values().forEach(winner -> outcomes.put(winner, Outcome.REPLACED));
        inside.clear();
        winners.put(span.start(), rival);
    }

    /** These marks and {@code more}, judged by the same judge. */
    public Marks plus(Collection<? extends Mark> more) {
        List<Mark> all = new ArrayList<>(outcomes.keySet());
        all.addAll(more);
        return of(all, judge);
    }

    /** Every mark, in canonical order. */
    public List<Mark> all() {
        return List.copyOf(outcomes.keySet());
    }

    /** @throws IllegalArgumentException if the mark is not among these */
    public Outcome outcome(Mark mark) {
        Outcome outcome = outcomes.get(mark);
        if (outcome == null) {
            throw new IllegalArgumentException("not one of these marks: " + mark);
        }
        return outcome;
    }

    /** The edits and chrome labels in force: disjoint, in the order of the text. */
    public List<Mark> alterations() {
        return alterations;
    }

    /** The labels of a role that are in force, in the order of the text. */
    public List<Label> labels(Role role) {
        List<Label> labels = new ArrayList<>();
        outcomes.forEach((mark, outcome) -> {
            if (mark instanceof Label label && label.role() == role && outcome == Outcome.IN_FORCE) {
                labels.add(label);
            }
        });
        labels.sort(Comparator.comparing(Label::span));
        return labels;
    }

    /** All candidates for a field. */
    public List<Fact> facts(Field field) {
        List<Fact> facts = new ArrayList<>();
        for (Mark mark : outcomes.keySet()) {
            if (mark instanceof Fact fact && fact.field() == field) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** Whether a mark changes the text: an edit, or a label that takes chrome out. */
    static boolean alters(Mark mark) {
        return mark instanceof Edit || mark instanceof Label label && label.role() == Role.CHROME;
    }

    /** What stands in the clean text in place of an edit or a chrome label. */
    public static String replacement(Mark mark) {
        return mark instanceof Edit edit ? edit.replacement() : "";
    }

    /** Where an edit or a label stands. */
    public static Span span(Mark mark) {
        return (Span) mark.anchor();
    }

    private static int width(Mark mark) {
        return mark instanceof Label label ? label.span().length() : 0;
    }
}
