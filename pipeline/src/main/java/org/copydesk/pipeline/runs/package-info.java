/**
 * What a run does, while it goes on and afterwards: how far it has come, how long it will take yet, and its report.
 * Read {@link org.copydesk.pipeline.runs.RunReport} first, then {@link org.copydesk.pipeline.runs.RemainingTime}.
 */
@NullMarked
package org.copydesk.pipeline.runs;

import org.jspecify.annotations.NullMarked;
