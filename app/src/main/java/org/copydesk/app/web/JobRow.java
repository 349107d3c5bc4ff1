package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.jobs.NamedJob;

/** A job as the pages tell it, as set. */
record JobRow(NamedJob job) {
    static JobRow of(NamedJob job) {
        return new JobRow(job);
    }

    public String name() {
        return job.name();
    }

    public String inputs() {
        return VisibleText.line(String.join(", ", job.inputs()));
    }

    public String next() {
        return Formats.time(job.next());
    }

    public String last() {
        return job.last() == null ? "" : Formats.time(job.last());
    }

    public String outcome() {
        return job.outcome();
    }

    /** The run of its last planned time, or 0. */
    public long run() {
        Long run = job.run();
        return run == null ? 0 : run;
    }

    public boolean working() {
        return job.working();
    }
}
