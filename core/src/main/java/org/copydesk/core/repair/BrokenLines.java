package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Joins words that a hyphen cuts, at the end of a wrapped line or where such a line once ended: "govern- ment". The same document
 * or the dictionary of its language has to know the word; at the end of a line in a hard-wrapped text, nothing may speak against
 * it. Immutable and thread-safe.
 */
public final class BrokenLines implements Stage {
    /** This many wrapped lines make a document hard-wrapped. */
    private static final int HARD_WRAPPED = 3;

    private final Dictionaries dictionaries;

    /** @param dictionaries which words there are; a text that doesn't say its language is read as English */
    public BrokenLines(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public String id() {
        return "repair.broken-lines";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + dictionaries.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        List<BrokenWord> broken = new ArrayList<>();
        int softBreaks = 0;
        for (Passage passage : view.passages()) {
            softBreaks += passage.block().softBreaks().size();
            BrokenWord.find(view, passage, broken);
        }
        if (broken.isEmpty()) {
            return List.of();
        }
        Optional<Dictionary> dictionary = dictionaries.of(language(view.source().metadata()));
        Set<String> words = words(view.text());
        List<Mark> marks = new ArrayList<>();
        for (BrokenWord word : broken) {
            Evidence joined =
                    word.kind() == BrokenWord.Kind.COMPOUND ? null : joined(word, words, dictionary, softBreaks);
            Evidence compound = joined == null && word.atLineEnd() && word.kind() != BrokenWord.Kind.WORD
                    ? compound(word, words, dictionary)
                    : null;
            if (joined != null) {
                marks.add(view.edit(word.hyphen(), word.hyphen() + 2, "", joined));
            } else if (compound != null) {
                marks.add(view.edit(word.hyphen() + 1, word.hyphen() + 2, "", compound));
            }
        }
        return marks;
    }

    private static String language(List<Metadata> all) {
        for (Metadata given : all) {
            if (given.name().equals("html:lang")) {
                return given.value().strip();
            }
        }
        return "en";
    }

    private static @Nullable Evidence joined(
            BrokenWord word, Set<String> words, Optional<Dictionary> dictionary, int softBreaks) {
        String where = word.atLineEnd() ? "cut at the end of a line" : "cut by a hyphen";
        String lower = word.joined().toLowerCase(Locale.ROOT);
        boolean apart = word.kind() == BrokenWord.Kind.WORD;
        if (apart && !word.atLineEnd()) {
            return null;
        }
        if (words.contains(word.compound().toLowerCase(Locale.ROOT))) {
            return null;
        }
        if (words.contains(lower)) {
            String reason = "%s: the text has “%s” elsewhere".formatted(where, word.joined());
            return Evidence.of("repair.broken-word", 0.97, reason);
        }
        if (dictionary.isPresent() && dictionary.get().knows(word.joined())) {
            String reason = "“%s” %s: the dictionary has it".formatted(word.joined(), where);
            return Evidence.of("repair.broken-word", 0.96, reason);
        }
        boolean unknown = !apart && (dictionary.isEmpty() || !knowsHalves(word, dictionary.get()));
        return word.atLineEnd() && softBreaks >= HARD_WRAPPED && unknown
                ? Evidence.of(
                        "repair.broken-word-unseen", 0.85, "“%s” cut at the end of a line".formatted(word.joined()))
                : null;
    }

    private static @Nullable Evidence compound(BrokenWord word, Set<String> words, Optional<Dictionary> dictionary) {
        boolean seen = words.contains(word.compound().toLowerCase(Locale.ROOT));
        boolean known = word.kind() == BrokenWord.Kind.COMPOUND
                        && !Character.isLowerCase(word.head().charAt(0))
                || dictionary.isPresent() && knowsHalves(word, dictionary.get());
        return seen || known
                ? Evidence.of("repair.broken-compound", 0.95, "“%s” cut at its hyphen".formatted(word.compound()))
                : null;
    }

    private static boolean knowsHalves(BrokenWord word, Dictionary dictionary) {
        return (word.head().length() == 1 || dictionary.knows(word.head())) && dictionary.knows(word.tail());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
