/**
 * The batch job: intake, learn, clean. {@link org.copydesk.pipeline.job.CleaningRuns} is the door; read it first, then
 * {@code CleaningJob} for the steps and {@code DocumentCleaner} for the chain strip, fix, segment.
 */
@NullMarked
package org.copydesk.pipeline.job;

import org.jspecify.annotations.NullMarked;
