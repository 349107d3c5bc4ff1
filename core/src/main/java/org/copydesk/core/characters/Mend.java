package org.copydesk.core.characters;

/**
 * One repair of a damaged stretch of a text.
 *
 * @param start the first UTF-16 unit that is replaced
 * @param end one past the last one, greater than {@code start}
 * @param text what belongs there instead; empty if nothing does
 * @param rule a stable id, such as {@code repair.mojibake}
 * @param confidence 0 to 1: the share of such repairs that are right
 * @param reason one sentence fragment a person can read
 */
public record Mend(int start, int end, String text, String rule, double confidence, String reason) {
    Mend at(int newStart, int newEnd, String newText) {
        return new Mend(newStart, newEnd, newText, rule, confidence, reason);
    }

    /** This repair followed by another one of the same stretch. The rule and the reason are those of the first kind of damage. */
    Mend then(Mend next, int newStart, int newEnd, String newText) {
        String both = reason.equals(next.reason) ? reason : reason + "; " + next.reason;
        return new Mend(newStart, newEnd, newText, rule, Math.min(confidence, next.confidence), both);
    }
}
