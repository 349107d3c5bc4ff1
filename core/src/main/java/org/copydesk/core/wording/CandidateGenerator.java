package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.core.dictionary.Dictionary;

/** Finds what a doubtful word may stand for: in the dictionary, in the article, and in the batch. */
final class CandidateGenerator {
    private static final int MAX_CANDIDATES = 8;

    private final Dictionary dictionary;
    private final Function<String, List<String>> near;
    private final CorpusStats batch;
    private final Misspellings misspellings;
    private final Nearby here = new Nearby();
    private final ArticleWords words;

    /** @param near the dictionary's words that are one edit from a word */
    CandidateGenerator(
            Dictionary dictionary,
            Function<String, List<String>> near,
            CorpusStats batch,
            Misspellings misspellings,
            ArticleWords words,
            boolean[] unknown) {
        this.dictionary = dictionary;
        this.near = near;
        this.batch = batch;
        this.words = words;
        this.misspellings = misspellings;
        for (int form = 0; form < unknown.length; form++) {
            if (unknown[form] && words.count(form) > 1) {
                here.add(words.forms().get(form));
            }
        }
    }

    /** Each proposal once; none for a word that is nobody's neighbour. */
    List<CandidateWord> optionsFor(String wrong) {
        boolean capital = WordShape.isCapitalised(wrong);
        List<CandidateWord> options = new ArrayList<>();
        misspellings
                .rightFor(wrong)
                .ifPresent(right -> options.add(new CandidateWord(right, EditOperation.between(wrong, right))));
        for (String word : near.apply(wrong)) {
            add(wrong, capital ? WordShape.capitalised(word) : word, options);
        }
        Set<String> others = here.near(wrong);
        others.removeIf(other -> words.count(other) <= words.count(wrong));
        others.addAll(batch.unknown().near(wrong));
        for (String other : others) {
            add(wrong, other, options);
        }
        return options.size() > MAX_CANDIDATES ? likeliest(options) : options;
    }

    private List<CandidateWord> likeliest(List<CandidateWord> options) {
        Map<CandidateWord, Integer> costs = new HashMap<>();
        options.forEach(option -> costs.put(option, cost(option.right())));
        return options.stream()
                .sorted(Comparator.comparingInt(option -> costs.getOrDefault(option, 0)))
                .limit(MAX_CANDIDATES)
                .toList();
    }

    private int cost(String word) {
        int rarity = Math.min(dictionary.rarity(word), dictionary.rarity(word.toLowerCase(Locale.ROOT)));
        return 2 * rarity - 8 * Math.min(2, words.countInAnyCase(word));
    }

    /** A letter with and one without a mark are two spellings of one word: they are no proposals for each other. */
    private static void add(String wrong, String right, List<CandidateWord> options) {
        if (options.stream().anyMatch(option -> option.right().equals(right))) {
            return;
        }
        Optional<EditOperation> fault = EditOperation.between(wrong, right)
                .or(() -> EditOperation.between(wrong.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT)));
        if (fault.isEmpty()
                || !hasMark(fault.get().typed()) && !hasMark(fault.get().meant())) {
            options.add(new CandidateWord(right, fault));
        }
    }

    private static boolean hasMark(char letter) {
        return letter > 'z';
    }
}
