/**
 * What people decide about single changes and fields, and where it applies in a source that may have changed since.
 * Read {@link org.copydesk.core.decision.ManualDecision} first, then {@link org.copydesk.core.decision.ManualDecisions}.
 */
@NullMarked
package org.copydesk.core.decision;

import org.jspecify.annotations.NullMarked;
