package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.core.text.Span;

/** Settles which of the marks that change the text are in force: those that won so far, disjoint, in the order of the text. */
final class ConflictResolver {
    private final MarkStatus[] outcomes;
    private final List<Mark> all;
    private final AcceptancePolicy policy;
    private int[] winners = new int[16];
    private int count;

    /**
     * @param all marks in canonical order
     * @param outcomes what became of each; changed here
     * @param policy says which go before others
     */
    ConflictResolver(List<Mark> all, MarkStatus[] outcomes, AcceptancePolicy policy) {
        this.all = all;
        this.policy = policy;
        this.outcomes = outcomes;
    }

    /** Takes over the winners of earlier phases: those among the first {@code known} marks that are in force. */
    void resume(int known) {
        for (int i = 0; i < known; i++) {
            if (outcomes[i] == MarkStatus.IN_FORCE && Marks.alters(all.get(i))) {
                insert(firstFrom(start(i)), i);
            }
        }
    }

    /** Lets the marks in force from {@code first} on compete with each other and with the winners so far. */
    void settle(int first) {
        List<Integer> rivals = new ArrayList<>();
        for (int i = first; i < outcomes.length; i++) {
            if (outcomes[i] == MarkStatus.IN_FORCE && Marks.alters(all.get(i))) {
                rivals.add(i);
            }
        }
        rivals.sort((one, other) -> comparePriority(all.get(one), all.get(other)));
        for (int rival : rivals) {
            settleOne(rival);
        }
    }

    private void settleOne(int rival) {
        Span span = Marks.span(all.get(rival));
        int from = firstFrom(span.start());
        int to = from;
        boolean cut = from > 0 && Marks.span(all.get(winners[from - 1])).end() > span.start();
        while (!cut && to < count && start(winners[to]) < span.end()) {
            Mark winner = all.get(winners[to++]);
            cut = winner.phase() == all.get(rival).phase() || !span.covers(Marks.span(winner));
        }
        if (cut) {
            outcomes[rival] = MarkStatus.OVERRULED;
            return;
        }
        for (int i = from; i < to; i++) {
            outcomes[winners[i]] = MarkStatus.REPLACED;
        }
        System.arraycopy(winners, to, winners, from, count - to);
        count -= to - from;
        insert(from, rival);
    }

    List<Mark> winners() {
        List<Mark> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(all.get(winners[i]));
        }
        return List.copyOf(list);
    }

    private void insert(int at, int mark) {
        if (count == winners.length) {
            winners = Arrays.copyOf(winners, count * 2);
        }
        System.arraycopy(winners, at, winners, at + 1, count - at);
        winners[at] = mark;
        count++;
    }

    /** The place of the first winner that begins at {@code start} or later. */
    private int firstFrom(int start) {
        int low = 0;
        int high = count;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (start(winners[mid]) < start) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private int start(int mark) {
        return Marks.span(all.get(mark)).start();
    }

    private int comparePriority(Mark one, Mark other) {
        int order = one.phase().compareTo(other.phase());
        order = order != 0 ? order : Boolean.compare(policy.insists(other), policy.insists(one));
        order = order != 0 ? order : Integer.compare(width(other), width(one));
        order = order != 0
                ? order
                : Double.compare(other.evidence().confidence(), one.evidence().confidence());
        order = order != 0
                ? order
                : Integer.compare(Marks.span(other).length(), Marks.span(one).length());
        return order != 0 ? order : Mark.ORDER.compare(one, other);
    }

    private static int width(Mark mark) {
        return mark instanceof Label label ? label.span().length() : 0;
    }
}
