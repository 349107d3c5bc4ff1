package org.copydesk.core.wording;

import java.util.Locale;

/**
 * What only a person may decide, however sure the model is: kinds of changes that went wrong too often when they were tried, and
 * words that are not the paper's own. Immutable and thread-safe.
 */
final class Vetoes {
    private static final int SHORT = 4;
    /** From here on a word of four letters may be changed, and the last letter of a name, 0 to 1. */
    private static final double SURE = 0.97;

    private final BothRight bothRight = BothRight.standard();

    /** Why a person must decide, or empty. */
    String against(Doubt doubt, Proposal proposal, double confidence) {
        String wrong = doubt.wrong();
        if (!doubt.veto().isEmpty()) {
            return doubt.veto();
        }
        boolean capital = Letters.isCapitalised(wrong);
        if (capital && bothRight.areSpellings(wrong, proposal.right())) {
            return "both spellings are in use";
        }
        if (wrong.length() < SHORT || wrong.length() == SHORT && confidence < SURE) {
            return "a short word";
        }
        if (proposal.row()[WordSign.TIMES_HERE.ordinal()] > 1) {
            return "spelt so more than once";
        }
        if (changesCase(wrong, proposal.right())) {
            return "written as a name elsewhere";
        }
        if (capital && proposal.here() == 0 && proposal.row()[WordSign.OPENS_SENTENCE.ordinal()] == 0) {
            return "perhaps a name, and nothing in the article tells";
        }
        boolean sureName = !capital || confidence >= SURE;
        return proposal.fault().map(fault -> against(fault, wrong, sureName)).orElse("two letters differ");
    }

    private static String against(Fault fault, String wrong, boolean sure) {
        if (fault.kind() == Fault.Kind.TRANSPOSITION) {
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
        return Letters.isCapitalised(wrong) != Letters.isCapitalised(right)
                || !rest.equals(rest.toLowerCase(Locale.ROOT));
    }
}
