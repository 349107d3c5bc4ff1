package org.copydesk.bench.run;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Phase;

/**
 * The changes made to a text with known faults, each judged. A fault is found if the changes that touch it give there what the
 * clean text has; a change is right if it is among those that found one.
 *
 * @param faults each known fault, and whether it was found
 * @param changes each change of the repairing and the wording phase, overlapping ones but the first left out
 */
public record FaultScore(List<Found> faults, List<ScoredChange> changes) {
    private static final List<String> WORDS = List.of("name", "listed", "other", "real word");

    /** @param made in any order; those of other phases are passed by */
    public static FaultScore of(Injected text, List<Change> made) {
        String noisy = text.noisy();
        List<Change> changes = inOrder(made);
        Map<Change, Boolean> right = new HashMap<>();
        Map<Change, String> groups = new HashMap<>();
        List<Found> faults = new ArrayList<>();
        for (Injected.Fault fault : text.faults()) {
            List<Change> touching = changes.stream()
                    .filter(change -> change.span().start() < Math.max(fault.end(), fault.start() + 1)
                            && change.span().end() > Math.min(fault.start(), fault.end() - 1))
                    .toList();
            boolean found = !touching.isEmpty() && agree(text, fault, touching);
            faults.add(new Found(fault.group(), found));
            for (Change change : touching) {
                right.merge(change, found, Boolean::logicalOr);
                groups.put(change, fault.group());
            }
        }
        List<ScoredChange> judged = new ArrayList<>();
        for (Change change : changes) {
            boolean isRight = right.getOrDefault(change, false);
            String group = groups.get(change);
            boolean word = changesLetters(noisy, change);
            boolean counted = group == null ? word : WORDS.contains(group) || word && !isRight;
            judged.add(new ScoredChange(change, counted, isRight));
        }
        return new FaultScore(faults, judged);
    }

    private static boolean agree(Injected text, Injected.Fault fault, List<Change> touching) {
        int start = Math.min(fault.start(), touching.get(0).span().start());
        int end = Math.max(fault.end(), touching.get(touching.size() - 1).span().end());
        StringBuilder wanted = new StringBuilder();
        int at = start;
        for (Injected.Fault other : text.faults()) {
            if (other.start() >= start && other.end() <= end && other.start() >= at) {
                wanted.append(text.noisy(), at, other.start()).append(other.right());
                at = other.end();
            }
        }
        wanted.append(text.noisy(), at, end);
        StringBuilder given = new StringBuilder();
        at = start;
        for (Change change : touching) {
            given.append(text.noisy(), at, change.span().start()).append(change.after());
            at = change.span().end();
        }
        given.append(text.noisy(), at, end);
        return wanted.compareTo(given) == 0;
    }

    private static List<Change> inOrder(List<Change> made) {
        List<Change> sorted = made.stream()
                .filter(change -> change.phase() == Phase.REPAIR || change.phase() == Phase.WORDING)
                .sorted(Comparator.comparing(Change::span).thenComparing(Change::after))
                .toList();
        List<Change> apart = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0
                    || sorted.get(i).span().start() >= sorted.get(i - 1).span().end()) {
                apart.add(sorted.get(i));
            }
        }
        return apart;
    }

    /** Whether a change, widened to whole words, alters letters or digits. */
    public static boolean changesLetters(String text, Change change) {
        int start = change.span().start();
        int end = change.span().end();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String after = text.substring(start, change.span().start())
                + change.after()
                + text.substring(change.span().end(), end);
        return !letters(text.substring(start, end)).equals(letters(after));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** @param group what the fault is counted as */
    public record Found(String group, boolean found) {}

    /**
     * @param word whether it counts as a change of a word, not of characters, be it made by the repairs or by the wording phase
     * @param right whether it mends a fault
     */
    public record ScoredChange(Change change, boolean word, boolean right) {}
}
