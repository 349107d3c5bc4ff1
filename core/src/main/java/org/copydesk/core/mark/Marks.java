package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.core.text.Span;

/**
 * All marks of one source and the status of each. Immutable, in canonical order: the order in which marks were added changes
 * nothing.
 *
 * <p>Only edits and chrome labels compete. Within a phase higher confidence wins, then the longer, then the earlier, then the
 * rule id; among chrome labels the wider wins first, since they agree about what they share. A mark of a later phase replaces
 * the earlier ones it covers, and is overruled where it cuts through one.
 */
public final class Marks {
    /** No marks, and everything added later applies. */
    public static final Marks NONE = of(List.of(), AcceptancePolicy.LENIENT);

    private final AcceptancePolicy policy;
    private final List<Mark> all;
    private final MarkStatus[] outcomes;
    private final List<Mark> alterations;
    private final Map<Field, Candidates> candidates = new ConcurrentHashMap<>();

    private Marks(AcceptancePolicy policy, List<Mark> all, MarkStatus[] outcomes, List<Mark> alterations) {
        this.policy = policy;
        this.all = all;
        this.outcomes = outcomes;
        this.alterations = alterations;
    }

    /**
     * @param marks in any order; equal marks count once
     * @param policy which of them are sure enough to be applied
     */
    public static Marks of(Collection<? extends Mark> marks, AcceptancePolicy policy) {
        List<Mark> all = canonical(marks);
        MarkStatus[] outcomes = new MarkStatus[all.size()];
        decide(all, 0, policy, outcomes);
        ConflictResolver contest = new ConflictResolver(all, outcomes, policy);
        contest.settle(0);
        return new Marks(policy, all, outcomes, contest.winners());
    }

    private static List<Mark> canonical(Collection<? extends Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Mark.ORDER);
        List<Mark> once = new ArrayList<>(sorted.size());
        for (Mark mark : sorted) {
            if (once.isEmpty() || Mark.ORDER.compare(once.get(once.size() - 1), mark) != 0) {
                once.add(mark);
            }
        }
        return List.copyOf(once);
    }

    private static void decide(List<Mark> all, int first, AcceptancePolicy policy, MarkStatus[] outcomes) {
        for (int i = first; i < outcomes.length; i++) {
            Mark mark = all.get(i);
            outcomes[i] = policy.rejects(mark)
                    ? MarkStatus.REJECTED
                    : policy.applies(mark) ? MarkStatus.IN_FORCE : MarkStatus.SUGGESTED;
        }
    }

    /** These marks and {@code more}, decided on by the same policy. */
    public Marks plus(Collection<? extends Mark> more) {
        List<Mark> added = canonical(more);
        if (added.isEmpty()) {
            return this;
        }
        List<Mark> both = new ArrayList<>(all.size() + added.size());
        both.addAll(all);
        both.addAll(added);
        boolean later = all.isEmpty()
                || all.get(all.size() - 1).phase().compareTo(added.get(0).phase()) < 0;
        return later ? withLater(List.copyOf(both)) : of(both, policy);
    }

    /** Keeps the status of the marks of earlier phases, unless later ones replace them. */
    private Marks withLater(List<Mark> both) {
        MarkStatus[] became = Arrays.copyOf(outcomes, both.size());
        decide(both, all.size(), policy, became);
        ConflictResolver contest = new ConflictResolver(both, became, policy);
        contest.resume(all.size());
        contest.settle(all.size());
        return new Marks(policy, both, became, contest.winners());
    }

    /** Returns every mark, in canonical order. */
    public List<Mark> all() {
        return all;
    }

    /** @throws IllegalArgumentException if the mark is not among these */
    public MarkStatus outcome(Mark mark) {
        int at = Collections.binarySearch(all, mark, Mark.ORDER);
        if (at < 0) {
            throw new IllegalArgumentException("not one of these marks: " + mark);
        }
        return outcomes[at];
    }

    /** Returns the marks of one status, in canonical order. */
    public List<Mark> all(MarkStatus outcome) {
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == outcome) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    /** Returns the edits and chrome labels in force: disjoint, in the order of the text. */
    public List<Mark> alterations() {
        return alterations;
    }

    /** Returns the labels of a role that are in force, in the order of the text. */
    public List<Label> labels(Role role) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (all.get(i) instanceof Label label && label.role() == role && outcomes[i] == MarkStatus.IN_FORCE) {
                labels.add(label);
            }
        }
        labels.sort(Comparator.comparing(Label::span));
        return labels;
    }

    /** Returns all candidates for a field. */
    public List<Fact> facts(Field field) {
        List<Fact> facts = new ArrayList<>();
        for (Mark mark : all) {
            if (mark instanceof Fact fact && fact.field() == field) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** The candidates for a field, ranked once. */
    Candidates candidates(Field field) {
        return candidates.computeIfAbsent(field, unranked -> Candidates.ranked(unranked, facts(unranked)));
    }

    /** Whether a mark changes the text: an edit, or a label that takes chrome out. */
    public static boolean alters(Mark mark) {
        return mark instanceof Edit || mark instanceof Label label && label.role() == Role.CHROME;
    }

    /** Returns what the clean text has in place of an edit or a chrome label. */
    public static String replacement(Mark mark) {
        return mark instanceof Edit edit ? edit.replacement() : "";
    }

    /** Returns the span of an edit or a label. */
    public static Span span(Mark mark) {
        return (Span) mark.anchor();
    }
}
