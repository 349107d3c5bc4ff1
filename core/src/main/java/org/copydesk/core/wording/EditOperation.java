package org.copydesk.core.wording;

import java.util.Optional;

/**
 * The one edit that turned a right word into a wrong one (Damerau 1964). Case counts.
 *
 * @param kind what happened
 * @param at where it happened in the wrong word: the first letter that is not as it was meant
 * @param typed the letter that is there and should not be; 0 where one was left out
 * @param meant the letter that should be there and isn't; 0 where one is too many
 */
public record EditOperation(Kind kind, int at, char typed, char meant) {

    /** What happened, and how an editor puts it. */
    public enum Kind {
        TRANSPOSITION("two letters swapped"),
        OMISSION("one letter left out"),
        DOUBLING("one letter doubled"),
        UNDOUBLING("one letter of a double left out"),
        SUBSTITUTION("one letter replaced"),
        INSERTION("one letter too many");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What turned {@code right} into {@code wrong}, if it was one edit. */
    static Optional<EditOperation> between(String wrong, String right) {
        int longer = wrong.length() - right.length();
        if (longer > 1 || longer < -1) {
            return Optional.empty();
        }
        int head = sharedHead(wrong, right);
        if (longer == 0) {
            return ofEqualLength(wrong, right, head);
        }
        String shorter = longer < 0 ? wrong : right;
        String other = longer < 0 ? right : wrong;
        if (!sameTail(shorter, head, other, head + 1)) {
            return Optional.empty();
        }
        char odd = other.charAt(head);
        boolean twice = head > 0 && other.charAt(head - 1) == odd;
        return Optional.of(
                longer < 0
                        ? new EditOperation(twice ? Kind.UNDOUBLING : Kind.OMISSION, head, (char) 0, odd)
                        : new EditOperation(twice ? Kind.DOUBLING : Kind.INSERTION, head, odd, (char) 0));
    }

    private static Optional<EditOperation> ofEqualLength(String wrong, String right, int head) {
        if (head == wrong.length()) {
            return Optional.empty();
        }
        if (sameTail(wrong, head + 1, right, head + 1)) {
            return Optional.of(new EditOperation(Kind.SUBSTITUTION, head, wrong.charAt(head), right.charAt(head)));
        }
        boolean swapped = head + 1 < wrong.length()
                && wrong.charAt(head) == right.charAt(head + 1)
                && wrong.charAt(head + 1) == right.charAt(head)
                && sameTail(wrong, head + 2, right, head + 2);
        return swapped
                ? Optional.of(new EditOperation(Kind.TRANSPOSITION, head, wrong.charAt(head), right.charAt(head)))
                : Optional.empty();
    }

    private static boolean sameTail(String one, int from, String other, int otherFrom) {
        int length = one.length() - from;
        return length == other.length() - otherFrom && one.regionMatches(from, other, otherFrom, length);
    }

    private static int sharedHead(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int head = 0;
        while (head < most && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        return head;
    }
}
