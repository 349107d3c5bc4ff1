package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;

/** Says why a word was corrected, as an editor reads it. */
final class Reasons {
    private static final String NAME = "wording.witnessed-name";
    private static final String TYPO = "wording.typo";
    private static final int WITNESSES = 2;

    private Reasons() {}

    /** A capitalised word that the article itself spells otherwise is corrected by its witnesses; any other by the dictionary. */
    static String rule(SuspectWord suspect, Correction correction) {
        return isName(suspect, correction) ? NAME : TYPO;
    }

    static String of(SuspectWord suspect, Correction correction) {
        Candidate proposal = correction.proposal();
        List<String> parts = new ArrayList<>();
        String what = proposal.fault().map(fault -> fault.kind().words()).orElse("two letters wrong");
        if (isName(suspect, correction)) {
            parts.add("\"%s\" stands %d times in this article".formatted(proposal.right(), proposal.here()));
            parts.add(what);
            parts.add(proposal.rivals() == 0 ? "no other name near" : others(proposal.rivals()));
        } else {
            parts.add(correction.listed() ? "a common misspelling" : "not in the dictionary");
            String stands = stands(proposal);
            parts.add("\"%s\" is near (%s)%s".formatted(proposal.right(), what, stands));
            if (proposal.rivals() == 0) {
                parts.add("no other word near");
            }
        }
        if (!correction.veto().isEmpty()) {
            parts.add(correction.veto());
        }
        return String.join("; ", parts);
    }

    private static boolean isName(SuspectWord suspect, Correction correction) {
        return WordShape.isCapitalised(suspect.wrong())
                && WordShape.isCapitalised(correction.proposal().right())
                && correction.proposal().here() >= WITNESSES;
    }

    private static String others(int rivals) {
        return rivals == 1 ? "one other word near, less likely" : rivals + " other words near, less likely";
    }

    private static String stands(Candidate proposal) {
        List<String> where = new ArrayList<>();
        if (proposal.here() > 0) {
            where.add(proposal.here() == 1 ? "once in this article" : proposal.here() + " times in this article");
        }
        if (proposal.elsewhere() > 0) {
            where.add(
                    proposal.elsewhere() == 1
                            ? "in one other document of this batch"
                            : "in %d other documents of this batch".formatted(proposal.elsewhere()));
        }
        return where.isEmpty() ? "" : " and stands " + String.join(" and ", where);
    }
}
