package org.copydesk.core.dictionary;

import java.util.List;

/** The words of one language. Thread-safe; the same question always gets the same answer. */
public interface Dictionary {
    /** What {@link #rarity} says of a word that is not known. */
    int UNKNOWN = 10;

    /** The primary tag of BCP 47, in lower case, such as {@code en}. */
    String language();

    /**
     * Whether this is a word as it is written: "Paris" is, "paris" is not. A word that is known in lower case is known with a
     * capital and in capitals too, and one that is known with a capital in capitals.
     */
    boolean knows(String word);

    /**
     * The known words one edit away: a letter left out, put in, replaced, or swapped with its neighbour (Damerau), whatever the
     * case. Words come as the dictionary writes them, so those that are known only with a capital have one.
     *
     * @return in the order of strings, without the word itself in another case
     */
    List<String> near(String word);

    /** 0 for the commonest words to 9 for the rarest or ungraded ones; {@link #UNKNOWN} for a word that is not known. */
    int rarity(String word);

    /** Changes whenever the dictionary may answer otherwise. */
    String fingerprint();
}
