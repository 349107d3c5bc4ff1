/**
 * The batch job: intake, learn, clean, persist. {@link org.copydesk.pipeline.batch.CleaningRuns} is the door; read it first, then
 * {@code CleaningJob} for the steps. It alone knows Spring Batch, but for what retention deletes.
 */
@NullMarked
package org.copydesk.pipeline.batch;

import org.jspecify.annotations.NullMarked;
