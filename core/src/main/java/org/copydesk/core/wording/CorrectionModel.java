package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;

/**
 * Says which proposal for a doubtful word is the best, and how sure it is: trees over the row of each, then a calibration of
 * the best one's log-odds. Immutable and thread-safe.
 */
public final class CorrectionModel {
    /** The model's name. */
    public static final String MODEL = "words";
    /** The forest that is asked about each proposal. */
    public static final String PROPOSAL = "proposal";
    /** A tree over one number, the log-odds of the best proposal. */
    public static final String CALIBRATION = "calibration";
    /** How usual letters are in their order, by the slots of {@link Trigrams}. */
    public static final String TRIGRAMS = "trigrams";

    /** What a person must decide is never surer than this. */
    private static final double MOST_UNDER_VETO = 0.85;

    /** Each stands for one word only, in whatever text. */
    private static final double LISTED = 0.97;

    /** Measured on its own, where the model learned from few of them alone in their article. */
    private static final double LEAST_FOR_WITNESSED_SLIP = 0.98;

    /** Measured on words that are more likely than not a slip for one that a quarter of the batch has. */
    private static final double LEAST_FOR_EVERYDAY_WORD = 0.92;

    private static final double LIKELY = 0.6;
    private static final int SHORTEST_FOR_EVERYDAY_WORD = 5;

    private final String version;
    private final Forest forest;
    private final Forest calibration;
    private final LinearModel trigrams;
    private final AutomaticVetoes vetoes = new AutomaticVetoes();
    private final Misspellings misspellings = Misspellings.standard();

    public CorrectionModel(Model model) {
        version = model.on(columns()).version();
        forest = model.forest(PROPOSAL);
        calibration = model.forest(CALIBRATION);
        trigrams = model.lexicon(TRIGRAMS);
    }

    /** The columns of a proposal's row. */
    public static List<String> columns() {
        return Arrays.stream(CorrectionFeature.values()).map(Enum::name).toList();
    }

    public String version() {
        return version;
    }

    LinearModel trigrams() {
        return trigrams;
    }

    /** For each word what the list of common misspellings says, else the best proposal; of equally good ones the first. */
    public List<Correction> correct(List<SuspectWord> suspects) {
        double[] margins = forest.margins(suspects.stream()
                .flatMap(suspect -> suspect.proposals().stream())
                .map(Candidate::row)
                .toArray(float[][]::new));
        List<Correction> corrections = new ArrayList<>();
        int first = 0;
        for (SuspectWord suspect : suspects) {
            corrections.add(correct(suspect, best(suspect, margins, first)));
            first += suspect.proposals().size();
        }
        return corrections;
    }

    private Correction correct(SuspectWord suspect, Correction best) {
        Optional<Candidate> listed = listed(suspect);
        if (listed.isPresent()) {
            double allowed = suspect.veto().isEmpty() ? 1 : MOST_UNDER_VETO;
            return new Correction(listed.get(), best.margin(), Math.min(allowed, LISTED), true, suspect.veto());
        }
        double calibrated = Forest.probability(calibration.margin(new float[] {(float) best.margin()}));
        double confidence = vetoes.isWitnessedSlip(suspect.wrong(), best.proposal())
                ? Math.max(LEAST_FOR_WITNESSED_SLIP, calibrated)
                : isEverydayWord(suspect.wrong(), best.proposal(), calibrated)
                        ? Math.max(LEAST_FOR_EVERYDAY_WORD, calibrated)
                        : calibrated;
        String veto = vetoes.against(suspect, best.proposal(), confidence);
        double allowed = veto.isEmpty()
                ? 1
                : AutomaticVetoes.isIdle(suspect, best.proposal(), veto, confidence) ? 0 : MOST_UNDER_VETO;
        return new Correction(best.proposal(), best.margin(), Math.min(allowed, confidence), false, veto);
    }

    private static boolean isEverydayWord(String wrong, Candidate proposal, double calibrated) {
        return wrong.length() >= SHORTEST_FOR_EVERYDAY_WORD
                && calibrated >= LIKELY
                && !WordShape.isCapitalised(wrong)
                && AutomaticVetoes.isEverywhere(proposal);
    }

    /** A capitalised word within a sentence may be a name. */
    private Optional<Candidate> listed(SuspectWord suspect) {
        return misspellings
                .rightFor(suspect.wrong())
                .flatMap(right -> suspect.proposals().stream()
                        .filter(proposal -> proposal.right().equals(right))
                        .filter(proposal -> !WordShape.isCapitalised(suspect.wrong())
                                || proposal.row()[CorrectionFeature.OPENS_SENTENCE.ordinal()] > 0)
                        .findFirst());
    }

    /** The best proposal by these trees, not calibrated. */
    public static Correction best(SuspectWord suspect, Forest forest) {
        return best(
                suspect,
                forest.margins(suspect.proposals().stream().map(Candidate::row).toArray(float[][]::new)),
                0);
    }

    /** @param first where the margins of its proposals begin */
    private static Correction best(SuspectWord suspect, double[] margins, int first) {
        int best = first;
        for (int i = first + 1; i < first + suspect.proposals().size(); i++) {
            best = margins[i] > margins[best] ? i : best;
        }
        double margin = margins[best];
        return new Correction(suspect.proposals().get(best - first), margin, Forest.probability(margin), false, "");
    }
}
