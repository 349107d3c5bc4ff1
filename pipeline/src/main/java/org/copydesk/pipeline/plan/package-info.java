/**
 * Looks at what another setup would make of the records: what comes and goes, article by article and in sum, and whether golden
 * records stay as they are. Writes nothing. Read {@link org.copydesk.pipeline.plan.Findings} first.
 */
@NullMarked
package org.copydesk.pipeline.plan;

import org.jspecify.annotations.NullMarked;
