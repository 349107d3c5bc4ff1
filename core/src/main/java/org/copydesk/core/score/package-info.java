/**
 * How good an article is, judged against the truth: words, word sequences, paragraph breaks, title, author, date. Pure and
 * without input or output. Read {@link org.copydesk.core.score.Scorer} first, then {@link org.copydesk.core.score.Scorecard}.
 */
@NullMarked
package org.copydesk.core.score;

import org.jspecify.annotations.NullMarked;
