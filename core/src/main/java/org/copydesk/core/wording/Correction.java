package org.copydesk.core.wording;

/**
 * The best proposal for a doubtful word.
 *
 * @param margin what the trees make of it, in log-odds
 * @param confidence the share of such corrections that were right, 0 to 1
 * @param listed whether it is a common misspelling
 * @param veto why only a person may make the change, or empty
 */
public record Correction(Candidate proposal, double margin, double confidence, boolean listed, String veto) {}
