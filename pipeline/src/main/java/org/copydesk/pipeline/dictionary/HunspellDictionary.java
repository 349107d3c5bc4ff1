package org.copydesk.pipeline.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.copydesk.core.dictionary.Dictionary;

/**
 * A Hunspell dictionary. It only ever asks Hunspell whether a word is right, never for suggestions, which are bound by the clock and
 * so differ from run to run. Thread-safe: each thread has a speller of its own, and answers are kept for all.
 */
final class HunspellDictionary implements Dictionary {
    private static final int MOST_KEPT = 200_000;
    private static final int LONGEST = 100;
    private static final int UNGRADED = 9;

    private final String language;
    private final String letters;
    private final String fingerprint;
    private final ThreadLocal<Hunspell> spellers;
    private final Map<String, Boolean> kept = new ConcurrentHashMap<>();

    /** @param letters those that a slip may put in, in lower case */
    HunspellDictionary(
            String language,
            String letters,
            org.apache.lucene.analysis.hunspell.Dictionary dictionary,
            String fingerprint) {
        this.language = language;
        this.letters = letters;
        this.fingerprint = fingerprint;
        this.spellers = ThreadLocal.withInitial(() -> new Hunspell(dictionary, TimeoutPolicy.NO_TIMEOUT, () -> {}));
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean knows(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        Boolean known = kept.get(word);
        if (known == null) {
            known = spells(word);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(word, known);
        }
        return known;
    }

    private boolean spells(String word) {
        return spellers.get().spell(word.replace('\u2019', '\''));
    }

    @Override
    public int rarity(String word) {
        return knows(word) ? UNGRADED : UNKNOWN;
    }

    @Override
    public List<String> near(String word) {
        TreeSet<String> near = new TreeSet<>();
        if (word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        String lower = word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            String head = lower.substring(0, i);
            String tail = lower.substring(i);
            if (!tail.isEmpty()) {
                add(head + tail.substring(1), lower, near);
            }
            if (tail.length() > 1) {
                add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), lower, near);
            }
            for (int j = 0; j < letters.length(); j++) {
                add(head + letters.charAt(j) + tail, lower, near);
                if (!tail.isEmpty()) {
                    add(head + letters.charAt(j) + tail.substring(1), lower, near);
                }
            }
        }
        return List.copyOf(near);
    }

    /** Adds a word in lower case, or with a capital if it is known only so. */
    private void add(String word, String original, TreeSet<String> near) {
        if (word.isEmpty() || word.equals(original)) {
            return;
        }
        if (spells(word)) {
            near.add(word);
            return;
        }
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        if (spells(capital)) {
            near.add(capital);
        }
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
