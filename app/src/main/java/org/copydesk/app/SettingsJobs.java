package org.copydesk.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.app.cli.JobTimes;
import org.copydesk.app.cli.StartException;
import org.copydesk.app.schedule.Timetable;
import org.copydesk.app.settings.ServeSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Reads the jobs as {@code serve} would, and starts nothing. */
final class SettingsJobs implements JobTimes {
    @Override
    public List<Job> of(Map<String, Object> settings, Instant now) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bound.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))) {
            return of(context.getBean(ServeSettings.class), now);
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    /** The jobs of settings that are read already. */
    static List<Job> of(ServeSettings settings, Instant now) {
        List<Job> jobs = new ArrayList<>();
        settings.jobs()
                .forEach((name, job) ->
                        jobs.add(new Job(name, new Timetable(job.cron(), job.zoneId()).after(now), job.zoneId())));
        return jobs;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServeSettings.class)
    static class Bound {}
}
