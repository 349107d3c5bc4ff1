package org.copydesk.core.wording;

import java.util.Optional;

/**
 * A word that a doubtful one may stand for.
 *
 * @param right as it would be in the text
 * @param fault the one edit between them; empty where it takes two
 */
record CandidateWord(String right, Optional<EditOperation> fault) {}
