package org.copydesk.pipeline.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Ends a run after the chunk it has in hand. Batch's own way needs a job that is registered by name; this run's job is known to
 * nobody else. Thread-safe.
 */
final class StopSignal implements StepExecutionListener {
    private boolean asked;
    private @Nullable StepExecution current;

    /** Asks for it; once is enough. */
    synchronized void ask() {
        asked = true;
        if (current != null) {
            current.setTerminateOnly();
        }
    }

    @Override
    public synchronized void beforeStep(StepExecution stepExecution) {
        current = stepExecution;
        if (asked) {
            stepExecution.setTerminateOnly();
        }
    }
}
