package org.copydesk.core.dictionary;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.text.Digest;

/**
 * Two dictionaries of one language as one: it knows what either knows.
 *
 * @param first the first
 * @param second the second, of the same language
 */
record CombinedDictionary(Dictionary first, Dictionary second) implements Dictionary {
    @Override
    public String language() {
        return first.language();
    }

    @Override
    public boolean knows(String word) {
        return first.knows(word) || second.knows(word);
    }

    @Override
    public List<String> near(String word) {
        return Stream.concat(first.near(word).stream(), second.near(word).stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public int rarity(String word) {
        return Math.min(first.rarity(word), second.rarity(word));
    }

    @Override
    public String fingerprint() {
        return Digest.sha256(first.fingerprint() + " " + second.fingerprint()).substring(0, 16);
    }
}
