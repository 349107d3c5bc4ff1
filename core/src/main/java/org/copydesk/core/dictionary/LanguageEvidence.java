package org.copydesk.core.dictionary;

import java.util.Locale;
import java.util.Optional;
import org.copydesk.core.language.FunctionWords;
import org.copydesk.core.language.Scripts;

/**
 * What the words of a text say of its language.
 *
 * @param words how many there are
 * @param english how many of them are English function words
 * @param most how many are function words of the other language that has most of them
 * @param other that language; empty if there is none, or two have as many
 * @param known the share, 0 to 1, of its words that the English dictionary knows: of those in lower case, where there are enough
 * @param script the language that its script gives away, or empty
 */
record LanguageEvidence(int words, int english, int most, String other, double known, String script) {
    /** Texts are long, and their beginnings say enough. */
    private static final int MOST_CHARS = 2_000;
    /** After this many words a text may be evidently English. */
    private static final int ENOUGH = 16;
    /** From this many on, words in lower case show the language alone: names are of all languages. */
    private static final int ENOUGH_LOWER_CASE = 4;
    /** A text of another language shares fewer words with English than this. */
    private static final double KNOWN_OF_OTHERS = 0.7;
    /** English text has more known words than this, even where it is full of terms and slips. */
    private static final double KNOWN_OF_ENGLISH = 0.5;

    Optional<String> language() {
        if (!script.isEmpty()) {
            return Optional.of(script);
        }
        if (most >= 2 && most > english && known < KNOWN_OF_OTHERS) {
            return other.isEmpty() ? Optional.empty() : Optional.of(other);
        }
        boolean isEnglish = words > 0 && (known >= KNOWN_OF_ENGLISH || english >= 2 && english > most);
        return isEnglish ? Optional.of(FunctionWords.LANGUAGES.get(0).tag()) : Optional.empty();
    }

    static LanguageEvidence of(String text, Optional<Dictionary> dictionary) {
        String head = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        Counts counts = new Counts(dictionary);
        int at = 0;
        while (at < head.length() && !counts.areEvidentlyEnglish()) {
            int end = at;
            while (end < head.length() && isInWord(head, end)) {
                end++;
            }
            if (end > at) {
                counts.add(head.substring(at, end));
            }
            at = end + 1;
        }
        return counts.tally(counts.areEvidentlyEnglish() ? "" : Scripts.of(head).language());
    }

    /** A letter, a mark over one, or an apostrophe between letters. */
    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'z' || c == ' ') {
            return c != ' ';
        }
        boolean apostrophe = c == '\'' || c == '\u2019';
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || apostrophe
                        && at > 0
                        && Character.isLetter(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1));
    }

    /** Counts words one by one; for one use. */
    private static final class Counts {
        private final Optional<Dictionary> dictionary;
        private final int[] hits = new int[FunctionWords.LANGUAGES.size()];
        private int words;
        private int known;
        private int lowerCase;
        private int lowerCaseKnown;

        Counts(Optional<Dictionary> dictionary) {
            this.dictionary = dictionary;
        }

        void add(String word) {
            for (long rest = FunctionWords.of(word.toLowerCase(Locale.ROOT)); rest != 0; rest &= rest - 1) {
                hits[Long.numberOfTrailingZeros(rest)]++;
            }
            boolean isKnown = dictionary.isPresent() && dictionary.get().knows(word);
            boolean isLowerCase = Character.isLowerCase(word.charAt(0));
            words++;
            known += isKnown ? 1 : 0;
            lowerCase += isLowerCase ? 1 : 0;
            lowerCaseKnown += isLowerCase && isKnown ? 1 : 0;
        }

        /** Every fifth word a function word of English, and nine of ten known: more words would say the same. */
        boolean areEvidentlyEnglish() {
            return words >= ENOUGH && hits[0] * 5 >= words && known * 10 >= words * 9;
        }

        LanguageEvidence tally(String script) {
            int best = 1;
            int second = 0;
            for (int i = 2; i < hits.length; i++) {
                if (hits[i] > hits[best]) {
                    second = hits[best];
                    best = i;
                } else {
                    second = Math.max(second, hits[i]);
                }
            }
            boolean sole = hits[best] > second;
            double share = lowerCase >= ENOUGH_LOWER_CASE
                    ? (double) lowerCaseKnown / lowerCase
                    : (double) known / Math.max(1, words);
            return new LanguageEvidence(
                    words,
                    hits[0],
                    hits[best],
                    sole ? FunctionWords.LANGUAGES.get(best).tag() : "",
                    share,
                    script);
        }
    }
}
