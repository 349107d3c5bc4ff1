package org.copydesk.app.server;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.copydesk.app.jobs.CleaningTask;
import org.copydesk.app.jobs.CronTimes;
import org.copydesk.app.jobs.JobDefinition;
import org.copydesk.app.jobs.JobOutput;
import org.copydesk.app.jobs.ScheduledJob;
import org.copydesk.app.jobs.Scheduler;
import org.copydesk.app.jobs.SchedulerThread;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.DictionarySettings;
import org.copydesk.app.settings.HouseStyleSettings;
import org.copydesk.app.settings.InputSettings;
import org.copydesk.app.settings.JobSettings;
import org.copydesk.app.settings.OutputSettings;
import org.copydesk.app.settings.SiteSettings;
import org.copydesk.core.Setup;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.batch.CleaningProfile;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.jspecify.annotations.Nullable;

/** The jobs of the settings, as the schedule takes them. */
final class JobSetup {
    private static final long PAUSE_SECONDS = 10;

    private final CopydeskSettings settings;
    private final CleaningTask.Services services;
    private final JobStore known;
    private final LeaseOwner owner;
    private final Set<Path> ours;
    private final InputFields fields;
    private final InputLimits limits;
    private final CountDownLatch ending = new CountDownLatch(1);

    /**
     * @param ours files of the store, which are no documents
     * @param fields those of all jobs that name none
     */
    JobSetup(
            CopydeskSettings settings,
            CleaningTask.Services services,
            JobStore known,
            LeaseOwner owner,
            Set<Path> ours,
            InputFields fields,
            InputLimits limits) {
        this.settings = settings;
        this.services = services;
        this.known = known;
        this.owner = owner;
        this.ours = Set.copyOf(ours);
        this.fields = fields;
        this.limits = limits;
    }

    /** A clockwork that stands still until it is started. */
    SchedulerThread clockwork() {
        return new SchedulerThread(this::schedule, services.clock(), () -> {
            ending.countDown();
            services.runs().stop();
        });
    }

    Scheduler schedule(Executor worker) {
        List<ScheduledJob> jobs = new ArrayList<>();
        settings.jobs().forEach((name, job) -> jobs.add(planned(name, job)));
        return new Scheduler(
                jobs,
                known,
                services.firings(),
                owner,
                services.clock(),
                worker,
                services.report(),
                services.notices());
    }

    private ScheduledJob planned(String name, JobSettings job) {
        return new ScheduledJob(
                name,
                new CronTimes(job.cron(), job.zoneId()),
                job.missed() == JobSettings.Missed.RUN,
                new CleaningTask(plan(name, job), services, this::isAway));
    }

    private boolean isAway() {
        try {
            return !ending.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JobDefinition plan(String name, JobSettings job) {
        List<JobOutput> outputs = new ArrayList<>();
        for (OutputSettings output : job.output()) {
            outputs.add(new JobOutput(
                    output.place(),
                    output.exportFormat(),
                    output.records() == OutputSettings.Records.CHANGED,
                    output.only(),
                    output.leastShare()));
        }
        return new JobDefinition(
                name,
                job.inputs().stream().map(JobSetup::absolute).toList(),
                ours,
                manner(name, job),
                outputs,
                job.zoneId(),
                job.retention().ages(),
                job.noInput() ? settings.alarms().runs() : 0);
    }

    /** A run that was cut off is found again by its paths, from whatever folder. */
    private static String absolute(String input) {
        boolean rooted = S3Address.isMeant(input)
                || Path.of(input.replaceAll("[*?{}\\[\\]]", "_")).isAbsolute();
        return rooted ? input : Path.of("").toAbsolutePath() + File.separator + input;
    }

    private @Nullable CleaningProfile manner(String name, JobSettings job) {
        if (!job.hasPolicy() && job.fields() == null) {
            return null;
        }
        InputFields read =
                job.fields() == null ? fields : InputSettings.fields(job.fields(), "copydesk.jobs." + name + ".fields");
        return new CleaningProfile(job.hasPolicy() ? name : "", Engine.of(setup(name, job)), read, limits);
    }

    private Setup setup(String name, JobSettings job) {
        String key = "copydesk.jobs." + name;
        SiteSettings site = job.site() == null ? settings.site() : job.site();
        DictionarySettings dictionaries = job.dictionaries() == null ? settings.dictionaries() : job.dictionaries();
        HouseStyleSettings house =
                job.houseStyle() == null ? settings.house() : new HouseStyleSettings(job.houseStyle());
        return Setup.standard()
                .with(settings.wording()
                        .with(job.wording(), key + ".wording")
                        .in(settings.text().with(job.text(), key + ".text").policy()))
                .with(site.read())
                .with(dictionaries.read())
                .with(house.read())
                .with(settings.ownModels().read());
    }
}
