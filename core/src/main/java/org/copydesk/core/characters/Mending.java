package org.copydesk.core.characters;

import java.util.List;

/**
 * Finds the damage of characters in the passages of one document and says what belongs there: entities first, then mojibake, then
 * single characters, and all of it again until nothing is left to do, so that a mended text is never mended again. Immutable and
 * thread-safe.
 */
public final class Mending {
    /** This many no-break spaces between words may be in a text by mistake; with more of them it sets them throughout. */
    private static final int MOST_BY_MISTAKE = 3;
    /** A bound, never a need: text that was escaped and misread in turns. */
    private static final int MOST_ROUNDS = 8;

    private final Witnesses witnesses;
    private final boolean keepsNoBreaks;

    private Mending(Witnesses witnesses, boolean keepsNoBreaks) {
        this.witnesses = witnesses;
        this.keepsNoBreaks = keepsNoBreaks;
    }

    /** What the passages of a document, or its whole text, have in common: which charsets it was misread in, and how it sets spaces. */
    public static Mending of(Iterable<String> passages) {
        Witnesses witnesses = new Witnesses();
        int noBreaks = 0;
        for (String passage : passages) {
            noBreaks += noBreaks(passage);
            Mojibake.observe(passage, witnesses);
        }
        return new Mending(witnesses, noBreaks > MOST_BY_MISTAKE);
    }

    /** A short text, such as a title, mended. */
    public static String mended(String text) {
        return needsLook(text) ? of(List.of(text)).rewrite(text, true).text() : text;
    }

    /** Whether a text has any character but the plainest: only such a text can need mending. */
    public static boolean needsLook(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || c == '&' || c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    /**
     * The damage in one passage, in order, disjoint.
     *
     * @param entities whether HTML entities are damage; in program code they aren't
     */
    public List<Mend> find(String passage, boolean entities) {
        return needsLook(passage) ? rewrite(passage, entities).mends() : List.of();
    }

    private Rewrite rewrite(String passage, boolean entities) {
        Rewrite rewrite = new Rewrite(passage);
        boolean changes = repeat(rewrite, entities, witnesses);
        // What the whole document bore witness of may be gone with its damage: the rest has to be alone.
        for (int round = 0; changes && round < MOST_ROUNDS; round++) {
            Witnesses own = new Witnesses();
            Mojibake.observe(rewrite.text(), own);
            changes = repeat(rewrite, entities, own);
        }
        return rewrite;
    }

    /** @return whether anything was repaired */
    private boolean repeat(Rewrite rewrite, boolean entities, Witnesses believed) {
        String first = rewrite.text();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = rewrite.text();
            if (entities && before.indexOf('&') >= 0) {
                rewrite.apply(Entities.find(before));
            }
            rewrite.apply(Mojibake.find(rewrite.text(), believed));
            rewrite.apply(Oddities.find(rewrite.text(), keepsNoBreaks));
            if (rewrite.text().equals(before)) {
                break;
            }
        }
        return !rewrite.text().equals(first);
    }

    /** How many no-break spaces are between two words; "Â" may be before one, which is how mojibake shows it. */
    private static int noBreaks(String text) {
        int count = 0;
        for (int i = text.indexOf('\u00a0'); i > 0; i = text.indexOf('\u00a0', i + 1)) {
            int start = text.charAt(i - 1) == 'Â' ? i - 1 : i;
            boolean between = start > 0
                    && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(start - 1))
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            count += between ? 1 : 0;
        }
        return count;
    }
}
