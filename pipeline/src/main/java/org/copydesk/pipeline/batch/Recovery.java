package org.copydesk.pipeline.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Makes Batch take up what a dead process left. Only who has the store's lease may. */
record Recovery(JobRepository repository, JobOperator operator) {

    /** Ends the executions that Batch still calls running. */
    void endDead() {
        repository.findRunningJobExecutions(CleaningJob.NAME).forEach(operator::recover);
    }

    /**
     * Lets a job go on after a commit of which nobody knows whether it came through, as when the disk was full. Batch asks for a
     * person then, or takes a step for one that runs; here each step finds out by itself what is stored, and writing twice is writing once.
     */
    void allowRestart(JobParameters parameters) {
        forgetUnbegun(parameters);
        JobExecution last = repository.getLastJobExecution(CleaningJob.NAME, parameters);
        if (last == null) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    /** Batch writes a job and its first execution in two transactions, and takes up no job that was killed between them. */
    private void forgetUnbegun(JobParameters parameters) {
        JobInstance job = repository.getJobInstance(CleaningJob.NAME, parameters);
        if (job != null && repository.getJobExecutions(job).isEmpty()) {
            repository.deleteJobInstance(job);
        }
    }
}
