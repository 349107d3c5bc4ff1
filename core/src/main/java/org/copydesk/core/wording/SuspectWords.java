package org.copydesk.core.wording;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * Finds the words of an article that no dictionary knows, and what each may have been meant to be. It says nothing of how likely
 * that is: a model learned on its rows does. Immutable and thread-safe.
 */
public final class SuspectWords {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;
    /** A word that occurs this often is meant. */
    private static final int OFTEN_HERE = 4;

    private static final int OFTEN_ELSEWHERE = 6;

    private final Dictionary dictionary;
    private final CorpusStats batch;
    private final LinearModel trigrams;
    private final Predicate<String> isProtected;
    private final Misspellings misspellings = Misspellings.standard();

    /**
     * @param trigrams how usual letters are in their order, as {@link Trigrams} counts them
     * @param isProtected accepts words that are always right
     */
    public SuspectWords(
            Dictionary dictionary, Knowledge knowledge, LinearModel trigrams, Predicate<String> isProtected) {
        this.dictionary = dictionary;
        this.batch = new CorpusStats(knowledge, dictionary);
        this.trigrams = trigrams;
        this.isProtected = isProtected;
    }

    /**
     * @param elsewhere the UTF-16 units of a passage's text that are left alone: those in other languages, and protected terms
     */
    public List<SuspectWord> in(View view, Function<Passage, BitSet> elsewhere) {
        return search(view, elsewhere).with(Map.of());
    }

    /** Looks for them in an article more than once. */
    SuspectSearch search(View view, Function<Passage, BitSet> elsewhere) {
        return new SuspectSearch(this, view, elsewhere);
    }

    boolean mayBeCorrected(String form, ArticleWords words) {
        boolean listed = misspellings.rightFor(form).isPresent();
        return form.length() >= SHORTEST
                && (listed || words.count(form) < OFTEN_HERE)
                && !isProtected.test(form)
                && (listed || batch.elsewhere(form, true) < OFTEN_ELSEWHERE)
                && (WordShape.isCapitalised(form) || !dictionary.knows(WordShape.capitalised(form)));
    }

    /** Whether a form looks like a word and is not in the dictionary. */
    boolean isUnknown(String form) {
        return form.length() >= SHORTEST
                && form.length() <= LONGEST
                && WordShape.isPlain(form)
                && !dictionary.knows(form);
    }

    CandidateGenerator candidates(ArticleWords words, boolean[] unknown, Function<String, List<String>> near) {
        return new CandidateGenerator(dictionary, near, batch, misspellings, words, unknown);
    }

    CorrectionFeatures features(ArticleWords words, boolean[] unknown, double unknownShare) {
        return new CorrectionFeatures(dictionary, batch, trigrams, words, unknown, unknownShare);
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
