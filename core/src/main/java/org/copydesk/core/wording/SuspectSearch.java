package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Span;

/** One search for the suspect words of an article; a further pass looks up only what the pass before changed. For one thread. */
final class SuspectSearch {
    /** A passage of fewer words may well hold unknown ones alone. */
    private static final int MIN_WORDS = 5;

    private static final double MOST_UNKNOWN = 0.4;
    private static final List<String> CODE = List.of("{", "==", "!=", "&&", "||", "+=", "++", "->", "=>", "();", "</");

    private final SuspectWords suspects;
    private final View view;
    private final Function<Passage, BitSet> elsewhere;
    private final ArticleWords asWritten;
    private final Map<Passage, BitSet> untouched = new IdentityHashMap<>();
    private final boolean[] unknownAsWritten;
    private final Map<String, List<String>> near = new HashMap<>();

    /** @param elsewhere the UTF-16 units of a passage's text that are left alone */
    SuspectSearch(SuspectWords suspects, View view, Function<Passage, BitSet> elsewhere) {
        this.suspects = suspects;
        this.view = view;
        this.elsewhere = elsewhere;
        this.asWritten = ArticleWords.of(view);
        this.unknownAsWritten = new boolean[asWritten.forms().size()];
        for (int form = 0; form < unknownAsWritten.length; form++) {
            unknownAsWritten[form] = suspects.isUnknown(asWritten.forms().get(form));
        }
    }

    /** @param mended words that are read in their right form, since they will be corrected */
    List<SuspectWord> with(Map<String, String> mended) {
        ArticleWords words = mended.isEmpty() ? asWritten : asWritten.with(mended);
        boolean[] unknown = mended.isEmpty() ? unknownAsWritten : unknown(words);
        List<Integer> doubtful = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (unknown[words.form(word)]) {
                doubtful.add(word);
            }
        }
        if (doubtful.isEmpty()) {
            return List.of();
        }
        CandidateGenerator proposer =
                suspects.candidates(words, unknown, word -> near.computeIfAbsent(word, suspects.dictionary()::near));
        CorrectionFeatures rows = suspects.features(words, unknown, (double) doubtful.size() / words.size());
        Map<Integer, List<CandidateWord>> known = new HashMap<>();
        List<SuspectWord> found = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < words.passages().size() && next < doubtful.size(); p++) {
            int first = next;
            while (next < doubtful.size() && doubtful.get(next) < words.first(p + 1)) {
                next++;
            }
            Passage passage = words.passages().get(p);
            if (next > first && !isForeign(next - first, words.first(p + 1) - words.first(p)) && !isCode(passage)) {
                rows.enter(p, next - first, Quotations.in(passage.text()));
                for (int i = first; i < next; i++) {
                    view.checkCanceled();
                    add(doubtful.get(i), passage, words, known, proposer, rows, found);
                }
            }
        }
        return found;
    }

    private void add(
            int word,
            Passage passage,
            ArticleWords words,
            Map<Integer, List<CandidateWord>> known,
            CandidateGenerator proposer,
            CorrectionFeatures rows,
            List<SuspectWord> found) {
        if (!suspects.mayBeCorrected(words.text(word), words)
                || !WordContext.isFree(passage.text(), words.start(word), words.end(word))
                || isUntouched(passage, words.start(word), words.end(word))) {
            return;
        }
        List<CandidateWord> options =
                known.computeIfAbsent(words.form(word), form -> proposer.optionsFor(words.text(word)));
        if (!options.isEmpty()) {
            int at = passage.span().start();
            Span span = new Span(at + words.start(word), at + words.end(word));
            found.add(new SuspectWord(words.text(word), span, rows.veto(word), rows.proposals(word, options)));
        }
    }

    private boolean[] unknown(ArticleWords words) {
        boolean[] unknown = new boolean[words.forms().size()];
        for (int form = 0; form < unknown.length; form++) {
            String text = words.forms().get(form);
            int before = asWritten.number(text);
            unknown[form] = before == ArticleWords.NONE ? suspects.isUnknown(text) : unknownAsWritten[before];
        }
        return unknown;
    }

    private boolean isUntouched(Passage passage, int start, int end) {
        int next = untouched.computeIfAbsent(passage, elsewhere).nextSetBit(start);
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
