package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;

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
    /** A passage of fewer words may well hold unknown ones alone. */
    private static final int MIN_WORDS = 5;

    private static final double MOST_UNKNOWN = 0.4;
    private static final List<String> CODE = List.of("{", "==", "!=", "&&", "||", "+=", "++", "->", "=>", "();", "</");

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
        return in(view, elsewhere, Map.of());
    }

    /** @param mended words that are read in their right form, since they will be corrected */
    List<SuspectWord> in(View view, Function<Passage, BitSet> elsewhere, Map<String, String> mended) {
        ArticleWords asWritten = ArticleWords.of(view);
        ArticleWords words = mended.isEmpty() ? asWritten : asWritten.with(mended);
        boolean[] unknown = unknown(words);
        List<Integer> doubtful = new ArrayList<>();
        int unknownHere = 0;
        for (int word = 0; word < words.size(); word++) {
            if (unknown[words.form(word)]) {
                unknownHere++;
                doubtful.add(word);
            }
        }
        if (doubtful.isEmpty()) {
            return List.of();
        }
        CandidateGenerator proposer = new CandidateGenerator(dictionary, batch, misspellings, words, unknown);
        CorrectionFeatures rows = new CorrectionFeatures(
                dictionary, batch, trigrams, words, unknown, (double) unknownHere / words.size());
        Map<Integer, List<CandidateWord>> known = new HashMap<>();
        List<SuspectWord> suspects = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < words.passages().size() && next < doubtful.size(); p++) {
            int first = next;
            while (next < doubtful.size() && doubtful.get(next) < words.first(p + 1)) {
                next++;
            }
            Passage passage = words.passages().get(p);
            if (next > first && !isForeign(next - first, words.first(p + 1) - words.first(p)) && !isCode(passage)) {
                BitSet untouched = elsewhere.apply(passage);
                Quotations quotations = Quotations.in(passage.text());
                rows.enter(p, next - first, quotations);
                for (int i = first; i < next; i++) {
                    view.checkCanceled();
                    if (!touches(untouched, words.start(doubtful.get(i)), words.end(doubtful.get(i)))) {
                        add(doubtful.get(i), passage, words, known, proposer, rows, suspects);
                    }
                }
            }
        }
        return suspects;
    }

    private void add(
            int word,
            Passage passage,
            ArticleWords words,
            Map<Integer, List<CandidateWord>> known,
            CandidateGenerator proposer,
            CorrectionFeatures rows,
            List<SuspectWord> suspects) {
        if (!mayBeCorrected(words.text(word), words)
                || !WordContext.isFree(passage.text(), words.start(word), words.end(word))) {
            return;
        }
        List<CandidateWord> options =
                known.computeIfAbsent(words.form(word), form -> proposer.optionsFor(words.text(word)));
        if (!options.isEmpty()) {
            int at = passage.span().start();
            Span span = new Span(at + words.start(word), at + words.end(word));
            suspects.add(new SuspectWord(words.text(word), span, rows.veto(word), rows.proposals(word, options)));
        }
    }

    private boolean mayBeCorrected(String form, ArticleWords words) {
        boolean listed = misspellings.rightFor(form).isPresent();
        return form.length() >= SHORTEST
                && (listed || words.count(form) < OFTEN_HERE)
                && !isProtected.test(form)
                && (listed || batch.elsewhere(form, true) < OFTEN_ELSEWHERE)
                && (WordShape.isCapitalised(form) || !dictionary.knows(WordShape.capitalised(form)));
    }

    /** Which forms look like words and are not in the dictionary. */
    private boolean[] unknown(ArticleWords words) {
        boolean[] unknown = new boolean[words.forms().size()];
        for (int form = 0; form < unknown.length; form++) {
            String text = words.forms().get(form);
            unknown[form] = text.length() >= SHORTEST
                    && text.length() <= LONGEST
                    && WordShape.isPlain(text)
                    && !dictionary.knows(text);
        }
        return unknown;
    }

    private static boolean touches(BitSet units, int start, int end) {
        int next = units.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** Whether so many words of a passage are unknown that it is written in another language, or in none. */
    private static boolean isForeign(int unknown, int all) {
        return all >= MIN_WORDS && unknown > all * MOST_UNKNOWN;
    }

    private static boolean isCode(Passage passage) {
        return passage.block().layout().shape() == Layout.Shape.PREFORMATTED
                || CODE.stream().anyMatch(passage.text()::contains);
    }
}
