package org.copydesk.core.wording;

import java.util.Optional;

/**
 * What a doubtful word may have been meant to be.
 *
 * @param right the word as it would be in the text
 * @param fault the one edit between them; empty where it takes two
 * @param here how often the proposed word occurs in the same article, in any case
 * @param elsewhere in how many other documents of the batch it occurs
 * @param rivals how many other proposals there are
 * @param row what is measured of it, a number for each column of the model
 */
public record Candidate(
        String right, Optional<EditOperation> fault, int here, int elsewhere, int rivals, float[] row) {}
