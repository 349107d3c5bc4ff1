package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.model.Model;
import org.copydesk.core.stage.Stage;

/**
 * Corrects slips of the hand in words and names of one language: what no dictionary knows and the article, the batch and the
 * dictionary together explain. How sure it is comes from a model and says how many of such corrections were right. Immutable and
 * thread-safe.
 */
public final class Typos implements Stage {
    private static final String ID = "wording.typos";

    private final Dictionary dictionary;
    private final Doubts doubts;
    private final WordModel model;
    private final double suggestAt;

    /**
     * @param model learned on the rows of {@link Doubts}
     * @param suggestAt the least confidence, 0 to 1, of a correction that is worth a person's look
     */
    public Typos(Dictionary dictionary, Knowledge knowledge, Model model, double suggestAt) {
        this.dictionary = dictionary;
        this.model = new WordModel(model);
        this.doubts = new Doubts(dictionary, knowledge, this.model.trigrams());
        this.suggestAt = suggestAt;
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
        return id() + "/1 " + dictionary.fingerprint() + ' ' + model.version() + " suggest>=" + suggestAt;
    }

    @Override
    public List<Mark> inspect(View view) {
        String language =
                Candidates.of(Field.LANGUAGE, view.marks()).value().toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.startsWith(dictionary.language())) {
            return List.of();
        }
        List<Mark> edits = new ArrayList<>();
        for (Doubt doubt : doubts.in(view, passage -> true)) {
            Verdict verdict = model.judge(doubt);
            if (verdict.confidence() >= suggestAt) {
                edits.add(view.edit(
                        doubt.span().start(), doubt.span().end(), verdict.proposal().right(), evidence(doubt, verdict)));
            }
        }
        return edits;
    }

    private Evidence evidence(Doubt doubt, Verdict verdict) {
        return new Evidence(
                Reasons.rule(doubt, verdict), model.version(), verdict.confidence(), Reasons.of(doubt, verdict));
    }
}
