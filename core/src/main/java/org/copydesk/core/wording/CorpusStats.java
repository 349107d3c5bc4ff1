package org.copydesk.core.wording;

import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.NameCounts;

/** What the other documents of the batch say about words. The article itself is among them: what it adds is taken off. */
final class CorpusStats {
    /** In fewer documents a word may be a slip itself. */
    private static final int LEAST = 3;

    private final Knowledge knowledge;
    private final Nearby unknown = new Nearby();

    CorpusStats(Knowledge knowledge, Dictionary dictionary) {
        this.knowledge = knowledge;
        knowledge.words().atLeast(LEAST, word -> {
            if (!dictionary.knows(word)) {
                unknown.add(word);
            }
        });
        NameCounts names = knowledge.names();
        names.documents().forEach((name, documents) -> {
            if (documents >= LEAST && !dictionary.knows(name)) {
                unknown.add(name);
            }
        });
    }

    int documents() {
        return knowledge.words().documents();
    }

    /** In how many other documents a word occurs, as written. */
    int elsewhere(String word, boolean standsHere) {
        int all = WordShape.isCapitalised(word)
                ? knowledge.names().of(word)
                : knowledge.words().of(word);
        return Math.max(0, all - (standsHere ? 1 : 0));
    }

    /** In how many documents the two words are side by side. */
    int pairs(String first, String second) {
        return knowledge.pairs().of(first, second);
    }

    /** Words that no dictionary has, but several documents. */
    Nearby unknown() {
        return unknown;
    }
}
