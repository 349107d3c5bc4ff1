package org.copydesk.app.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.app.cli.JobTimes;
import org.copydesk.app.cli.StartException;
import org.copydesk.app.jobs.CronTimes;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.SettingsReader;

/** Reads the jobs as {@code serve} would, and starts nothing. */
public final class JobsOfSettings implements JobTimes {
    @Override
    public List<Job> of(Map<String, Object> settings, Instant now) {
        try {
            return of(SettingsReader.read(settings).withFilesOfJobs(), now);
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    /** The jobs of settings that are read already. */
    static List<Job> of(CopydeskSettings settings, Instant now) {
        List<Job> jobs = new ArrayList<>();
        settings.jobs()
                .forEach((name, job) -> jobs.add(
                        new Job(name, job.inputs(), new CronTimes(job.cron(), job.zoneId()).after(now), job.zoneId())));
        return jobs;
    }
}
