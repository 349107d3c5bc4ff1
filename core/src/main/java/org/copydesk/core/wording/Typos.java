package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.dictionary.Languages;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/**
 * Corrects slips of the hand in words and names: what no dictionary knows and the article, the batch and the
 * dictionary together explain. How sure it is comes from a model and says how many of such corrections were right. Immutable and
 * thread-safe.
 */
public final class Typos implements Stage {
    private static final String ID = "wording.typos";

    /** The language that the model was learned on: what it says of others is not measured, and a person's to decide. */
    private static final String LEARNED_ON = "en";

    /** A bound, never a need. */
    private static final int MOST_ROUNDS = 8;

    private static final String NOT_TRIED = "not tried in this language";

    private final Dictionaries dictionaries;
    private final Languages languages;
    private final HouseStyle house;
    private final Knowledge knowledge;
    private final CorrectionModel model;
    private final Policy policy;
    private final Map<String, SuspectWords> byLanguage = new ConcurrentHashMap<>();

    /**
     * @param dictionaries a passage whose language has none is left alone
     * @param house words it protects are left alone
     * @param knowledge what the batch knows of words
     * @param model learned on the rows of {@link SuspectWords}
     * @param policy how sure a correction must be to be made, or to be worth a person's look
     */
    public Typos(Dictionaries dictionaries, HouseStyle house, Knowledge knowledge, Model model, Policy policy) {
        this.dictionaries = dictionaries;
        this.languages = new Languages(dictionaries);
        this.house = house;
        this.knowledge = knowledge;
        this.model = new CorrectionModel(model);
        this.policy = policy;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.WORDING;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + dictionaries.fingerprint() + ' ' + house.fingerprint() + ' ' + model.version()
                + " apply>=" + policy.wordingAt() + " suggest>=" + policy.suggestAt();
    }

    @Override
    public List<Mark> inspect(View view) {
        String told = Candidates.of(Field.LANGUAGE, view.marks()).value();
        String language = told.isEmpty() ? LEARNED_ON : primary(told);
        List<Mark> edits = new ArrayList<>();
        inspect(view, language, true, edits);
        if (!language.equals(LEARNED_ON)) {
            inspect(view, LEARNED_ON, false, edits);
        }
        return edits;
    }

    /**
     * Goes over the article again as long as something was mended, for a mended word speaks for those next to it: so a second run
     * finds little more.
     *
     * @param own whether it is the article's language, the language of a passage that shows no other
     */
    private void inspect(View view, String language, boolean own, List<Mark> edits) {
        dictionaries.of(language).ifPresent(dictionary -> {
            SuspectWords suspects = byLanguage.computeIfAbsent(
                    language, tag -> new SuspectWords(dictionary, knowledge, model.trigrams(), house::protects));
            SuspectSearch search = suspects.search(view, passage -> elsewhere(passage.text(), language, own));
            Map<String, String> mended = new HashMap<>();
            List<Mark> suggested;
            int before;
            int rounds = 0;
            do {
                before = mended.size();
                suggested = new ArrayList<>();
                List<SuspectWord> found = search.with(mended).stream()
                        .map(suspect -> language.equals(LEARNED_ON) ? suspect : suspect.under(NOT_TRIED))
                        .toList();
                List<Correction> corrections = model.correct(found);
                for (int i = 0; i < found.size(); i++) {
                    SuspectWord suspect = found.get(i);
                    Correction correction = corrections.get(i);
                    if (correction.confidence() >= policy.wordingAt()) {
                        edits.add(edit(view, suspect, correction));
                        mended.put(suspect.wrong(), correction.proposal().right());
                    } else if (correction.confidence() >= policy.suggestAt()) {
                        suggested.add(edit(view, suspect, correction));
                    }
                }
            } while (mended.size() > before && ++rounds < MOST_ROUNDS);
            edits.addAll(suggested);
        });
    }

    private Mark edit(View view, SuspectWord suspect, Correction correction) {
        Evidence evidence = new Evidence(
                Reasons.rule(suspect, correction),
                model.version(),
                correction.confidence(),
                Reasons.of(suspect, correction));
        Span span = suspect.span();
        return view.edit(span.start(), span.end(), correction.proposal().right(), evidence);
    }

    /** What of a text is in other languages, or protected. */
    private BitSet elsewhere(String text, String language, boolean own) {
        BitSet units = house.isEmpty() ? new BitSet() : house.protectedIn(text);
        if (languages.of(text).map(language::equals).orElse(own)) {
            languages.foreign(text, language).forEach(span -> units.set(span.start(), span.end()));
        } else {
            units.set(0, text.length());
        }
        return units;
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
