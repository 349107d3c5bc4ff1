package org.copydesk.core.wording;

import java.util.Locale;

/**
 * What only a person may decide, however sure the model is: kinds of changes that went wrong too often when they were tried, and
 * words that are not the paper's own. Immutable and thread-safe.
 */
final class AutomaticVetoes {
    private static final int SHORT = 4;
    /** A shorter word is left to a person, whatever the batch has. */
    private static final int SHORTEST = 3;

    private static final int WITNESSES = 2;
    /** The least share of a batch's documents in which a word of everyday occurs. */
    private static final double EVERYWHERE = 0.25;
    /** Fewer documents say nothing of that. */
    private static final int LEAST_BATCH = 20;

    /** From here on a word of four letters may be changed, and the last letter of a name, 0 to 1. */
    private static final double SURE = 0.97;

    private static final String PERHAPS_A_NAME = "perhaps a name, and nothing in the article tells";
    /** Below it a name that nothing bears out isn't even worth a person's look, 0 to 1. */
    private static final double LIKELY = 0.8;

    private final AcceptedVariants bothRight = AcceptedVariants.standard();

    /** Why a person must decide, or empty. */
    String against(SuspectWord suspect, Candidate proposal, double confidence) {
        String wrong = suspect.wrong();
        if (!suspect.veto().isEmpty()) {
            return suspect.veto();
        }
        boolean capital = WordShape.isCapitalised(wrong);
        if (capital && isForeign(proposal) && proposal.here() < WITNESSES) {
            return "perhaps a word of another language";
        }
        if (proposal.fault().filter(fault -> isName(fault, wrong, proposal)).isPresent()) {
            return "a word with letters behind it, perhaps a name";
        }
        if (capital && bothRight.areSpellings(wrong, proposal.right())) {
            return "both spellings are in use";
        }
        if (isShort(wrong, confidence) && (capital || wrong.length() < SHORTEST || !isEverywhere(proposal))) {
            return "a short word";
        }
        if (proposal.row()[CorrectionFeature.TIMES_HERE.ordinal()] > 1) {
            return "spelt so more than once";
        }
        if (changesCase(wrong, proposal.right())) {
            return "written as a name elsewhere";
        }
        if (capital && proposal.here() == 0 && proposal.row()[CorrectionFeature.OPENS_SENTENCE.ordinal()] == 0) {
            return PERHAPS_A_NAME;
        }
        boolean sureName = !capital || confidence >= SURE;
        return proposal.fault().map(fault -> against(fault, wrong, sureName)).orElse("two letters differ");
    }

    private static boolean isShort(String wrong, double confidence) {
        return wrong.length() < SHORT || wrong.length() == SHORT && confidence < SURE;
    }

    /** Whether so much of the batch has the proposal that a reader thinks of nothing else: "wih" for "with". */
    static boolean isEverywhere(Candidate proposal) {
        double documents = Math.expm1(proposal.row()[CorrectionFeature.BATCH.ordinal()]);
        return documents >= LEAST_BATCH && proposal.elsewhere() >= EVERYWHERE * documents;
    }

    /**
     * Whether a change under this veto is too unlikely to be suggested: of such names one in a hundred is misspelt. Half of a double name
     * that nothing bears out is never one.
     */
    static boolean isIdle(SuspectWord suspect, Candidate proposal, String veto, double confidence) {
        boolean half = proposal.row()[CorrectionFeature.BESIDE_HYPHEN.ordinal()] > 0
                && WordShape.isCapitalised(suspect.wrong())
                && proposal.here() == 0;
        return half || veto.equals(PERHAPS_A_NAME) && confidence < LIKELY;
    }

    /** "Vereinigte Staaten": a long vowel that English would not double, next to another word that is not English. */
    private static boolean isForeign(Candidate proposal) {
        float[] row = proposal.row();
        boolean longVowel = proposal.fault()
                .filter(fault -> fault.kind() == EditOperation.Kind.DOUBLING && WordShape.isVowel(fault.typed()))
                .isPresent();
        return longVowel
                && row[CorrectionFeature.UNKNOWN_BEFORE.ordinal()] + row[CorrectionFeature.UNKNOWN_AFTER.ordinal()] > 0;
    }

    /** "nodejs" for "nodes": a word, and a consonant behind it where nobody doubles or swaps one. */
    private static boolean isName(EditOperation fault, String wrong, Candidate proposal) {
        return fault.kind() == EditOperation.Kind.INSERTION
                && fault.at() == wrong.length() - 2
                && fault.at() >= SHORT
                && proposal.right().endsWith("s")
                && !WordShape.areKeysNear(fault.typed(), 's')
                && !WordShape.areKeysNear(fault.typed(), wrong.charAt(fault.at() - 1));
    }

    /**
     * Whether a name differs from the only one near by letters swapped, left out or doubled inside it, and the article has that
     * one at least twice: in a trial all 290 such changes were right.
     */
    boolean isWitnessedSlip(String wrong, Candidate proposal) {
        boolean witnessed = WordShape.isCapitalised(wrong)
                && proposal.rivals() == 0
                && proposal.row()[CorrectionFeature.PROPOSAL_HERE.ordinal()] >= WITNESSES
                && !bothRight.are(wrong, proposal.right());
        return witnessed
                && proposal.fault()
                        .filter(fault -> fault.kind() != EditOperation.Kind.SUBSTITUTION
                                && fault.kind() != EditOperation.Kind.INSERTION)
                        .filter(fault -> fault.at() > 0 && fault.at() < wrong.length() - 1)
                        .isPresent();
    }

    private static String against(EditOperation fault, String wrong, boolean sure) {
        if (fault.kind() == EditOperation.Kind.TRANSPOSITION) {
            return "";
        }
        if (fault.at() == 0) {
            return "the first letter differs";
        }
        boolean last = fault.at() >= wrong.length() - (fault.typed() == 0 ? 0 : 1);
        return !sure && last ? "names may differ in the last letter" : "";
    }

    private static boolean changesCase(String wrong, String right) {
        String rest = right.substring(1);
        return WordShape.isCapitalised(wrong) != WordShape.isCapitalised(right)
                || !rest.equals(rest.toLowerCase(Locale.ROOT));
    }
}
