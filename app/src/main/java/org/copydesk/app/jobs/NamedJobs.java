package org.copydesk.app.jobs;

import java.util.List;
import java.util.Optional;

/** The jobs that the settings name. Thread-safe. */
public interface NamedJobs {
    /** All of them, by name. */
    List<NamedJob> all();

    default Optional<NamedJob> find(String name) {
        return all().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /**
     * Begins a run of a job now, whenever it is due, and returns at once.
     *
     * @throws JobBusyException if a run is in work, of this job or another; its message is a sentence for people
     * @throws IllegalArgumentException if no job has that name
     */
    void begin(String name);
}
