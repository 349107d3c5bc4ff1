package org.copydesk.core.neardup;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes signatures by Lucene's MinHash filter over groups of words: one hash, its least value in each of many buckets. */
public final class MinHasher {
    /** Words in a group: fewer make unrelated articles alike, more let a single edit part two that are one. */
    private static final int GROUP = 4;
    /** A shorter text, a caption or a notice, is like too many others. */
    private static final int FEWEST_WORDS = 50;

    private MinHasher() {}

    /** The signature, or empty for a text that is too short to be compared. The case of letters and punctuation count for nothing. */
    public static Optional<MinHashSignature> sign(String text) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        Counted counted = new Counted(new LowerCaseFilter(words));
        ShingleFilter groups = new ShingleFilter(counted, GROUP, GROUP);
        groups.setOutputUnigrams(false);
        int[] places = new int[MinHashSignature.PLACES];
        try (TokenStream hashes = new MinHashFilter(groups, 1, MinHashSignature.PLACES, 1, true)) {
            CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
            hashes.reset();
            for (int i = 0; hashes.incrementToken(); i++) {
                places[i] = Arrays.hashCode(Arrays.copyOf(hash.buffer(), hash.length()));
            }
            hashes.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counted.words < FEWEST_WORDS ? Optional.empty() : Optional.of(new MinHashSignature(places));
    }

    /** Counts the words that go through. */
    private static final class Counted extends org.apache.lucene.analysis.TokenFilter {
        int words;

        Counted(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            words += more ? 1 : 0;
            return more;
        }
    }
}
