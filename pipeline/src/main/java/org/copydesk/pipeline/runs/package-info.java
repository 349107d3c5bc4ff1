/**
 * What a run does, while it goes on and afterwards: how far it has come, and its report.
 * Read {@link org.copydesk.pipeline.runs.RunReport} first.
 */
@NullMarked
package org.copydesk.pipeline.runs;

import org.jspecify.annotations.NullMarked;
