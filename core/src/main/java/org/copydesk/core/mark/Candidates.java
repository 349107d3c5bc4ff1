package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The candidates for one field, the best first, and why the winner won. Candidates of several rules that say the same support each other:
 * the score of a value is the chance that not all of them are wrong, 1 - prod(1 - confidence), capped by {@link #CEILING}. A rule
 * that says the same again adds nothing; neither do titles, whose confidence already counts all that say the same. What a person
 * pinned goes before everything.
 *
 * @param field what they are about
 * @param ranked all candidates: those of the winning value first, then by falling confidence
 * @param reason why the winner won, one sentence; empty without candidates
 */
public record Candidates(Field field, List<Fact> ranked, String reason) {
    /** Candidates are never independent: one template writes them all. */
    public static final double CEILING = 0.99;

    /** The length of a date, {@code 2025-01-02}. */
    private static final int DAY = 10;

    public static Candidates of(Field field, Marks marks) {
        return marks.candidates(field);
    }

    /** Ranks all candidates for a field, which may come in any order. */
    static Candidates ranked(Field field, List<Fact> candidates) {
        List<Fact> facts = new ArrayList<>(candidates);
        if (facts.isEmpty()) {
            return new Candidates(field, List.of(), "");
        }
        Map<String, Double> doubt = new LinkedHashMap<>();
        Set<String> counted = new HashSet<>();
        for (Fact fact : facts) {
            double own = 1 - fact.evidence().confidence();
            boolean again = !counted.add(key(fact) + '\n' + fact.evidence().rule());
            boolean together = again || field == Field.TITLE;
            doubt.merge(key(fact), own, (a, b) -> together ? Math.min(a, b) : Math.max(1 - CEILING, a * b));
        }
        facts.sort(Comparator.comparing((Fact fact) -> !fact.evidence().isManual())
                .thenComparingDouble(fact -> fact.evidence().isManual() ? 0 : doubt.getOrDefault(key(fact), 1.0))
                .thenComparing(fact -> fact.evidence().confidence(), Comparator.reverseOrder())
                .thenComparing(Mark.ORDER));
        putMostPreciseFirst(facts);
        Fact winner = facts.get(0);
        long agreeing =
                facts.stream().filter(fact -> key(fact).equals(key(winner))).count();
        String reason = agreeing == facts.size()
                ? winner.evidence().reason()
                : winner.evidence().reason() + "; " + agreeing + " of " + facts.size() + " candidates agree";
        return new Candidates(field, List.copyOf(facts), reason);
    }

    /** The winner, if there is any candidate. */
    public Optional<Fact> winner() {
        return ranked.stream().findFirst();
    }

    /** The winner's value, or empty. */
    public String value() {
        return ranked.isEmpty() ? "" : ranked.get(0).value();
    }

    /** A day and a time on that day agree, and the time says more: of those that agree with the winner it goes first. */
    private static void putMostPreciseFirst(List<Fact> facts) {
        Fact first = facts.get(0);
        if (!isDate(first.field()) || first.evidence().isManual()) {
            return;
        }
        Fact best = first;
        for (Fact fact : facts) {
            if (key(fact).equals(key(first)) && precision(fact) > precision(best)) {
                best = fact;
            }
        }
        facts.remove(best);
        facts.add(0, best);
    }

    /** What a value and others that say the same have in common: of dates the day. */
    private static String key(Fact fact) {
        String value = fact.value().strip().toLowerCase(Locale.ROOT);
        return isDate(fact.field()) && value.length() > DAY && value.charAt(DAY) == 't'
                ? value.substring(0, DAY)
                : value;
    }

    /** 0 for a day, 1 for a time of day, 2 for one with an offset. */
    private static int precision(Fact fact) {
        String value = fact.value().strip();
        int time = value.indexOf('T') + 1;
        boolean offset = value.endsWith("Z") || value.indexOf('+', time) > 0 || value.indexOf('-', time) > 0;
        return time == 0 ? 0 : offset ? 2 : 1;
    }

    private static boolean isDate(Field field) {
        return field == Field.PUBLISHED || field == Field.MODIFIED;
    }
}
