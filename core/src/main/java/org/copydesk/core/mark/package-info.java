/**
 * What is said about a source text: {@link org.copydesk.core.mark.Mark}s in its coordinates, gathered in
 * {@link org.copydesk.core.mark.Marks}, read through a {@link org.copydesk.core.mark.View}. Read {@code View} first: its
 * documentation holds the laws. What people decide about marks is a {@link org.copydesk.core.decision.ManualDecision}; how it takes effect says
 * {@link org.copydesk.core.decision.ManualDecisions}.
 */
@NullMarked
package org.copydesk.core.mark;

import org.jspecify.annotations.NullMarked;
