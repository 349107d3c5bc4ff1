package org.copydesk.core.housestyle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.site.RuleFault;

/** What a house style says that can't all be: two answers for one spelling, answers that are changed in turn, protected words that are changed. */
final class Contradictions {
    private final String file;
    private final List<SpellingPair> pairs;
    private final Map<String, Integer> untouchable;
    private final HouseStyle style;

    /** @param untouchable protected terms and names with their lines */
    Contradictions(String file, List<SpellingPair> pairs, Map<String, Integer> untouchable) {
        this.file = file;
        this.pairs = pairs;
        this.untouchable = untouchable;
        this.style = new HouseStyle(pairs, List.of(), List.of(), List.of(), "");
    }

    List<RuleFault> faults() {
        List<RuleFault> faults = new ArrayList<>();
        Map<String, SpellingPair> seen = new HashMap<>();
        for (SpellingPair pair : pairs) {
            SpellingPair other = seen.putIfAbsent(pair.never(), pair);
            if (other != null) {
                faults.add(fault(pair.line(), "'%s' stands under never in line %d too", pair.never(), other.line()));
            } else if (pair.never().equals(pair.always())) {
                faults.add(fault(pair.line(), "'%s' is never and always to be written", pair.never()));
            } else {
                changedInTurn(pair, faults);
            }
        }
        untouchable.forEach((term, line) -> style.matches(term).stream()
                .filter(match -> match.start() == 0 && match.end() == term.length())
                .forEach(match -> faults.add(fault(
                        line,
                        "'%s' is protected here, but line %d changes it",
                        term,
                        match.pair().line()))));
        return faults;
    }

    private void changedInTurn(SpellingPair pair, List<RuleFault> faults) {
        List<String> forms = new ArrayList<>(List.of(pair.always()));
        if (Capitals.none(pair.never())) {
            forms.add(LetterCase.FIRST.of(pair.always()));
        }
        for (String form : forms) {
            List<Match> matches = style.matches(form);
            if (!matches.isEmpty()) {
                SpellingPair next = matches.get(0).pair();
                boolean circle = leadsTo(next, pair);
                faults.add(
                        circle
                                ? fault(pair.line(), "'%s' leads in a circle, by line %d", pair.always(), next.line())
                                : fault(pair.line(), "'%s' is changed in turn by line %d", pair.always(), next.line()));
                return;
            }
        }
    }

    /** Whether what one pair writes is changed, in however many turns, by the other. */
    private boolean leadsTo(SpellingPair from, SpellingPair to) {
        SpellingPair at = from;
        for (int turn = 0; turn <= pairs.size(); turn++) {
            if (at.equals(to)) {
                return true;
            }
            List<Match> next = style.matches(at.always());
            if (next.isEmpty()) {
                return false;
            }
            at = next.get(0).pair();
        }
        return false;
    }

    private RuleFault fault(int line, String message, Object... values) {
        return new RuleFault(file, line, message.formatted(values));
    }
}
