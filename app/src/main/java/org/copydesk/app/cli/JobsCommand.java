package org.copydesk.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreException;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobs}: what runs by itself, and how that went. */
@RunByServer("--json")
@Command(
        name = "jobs",
        description = "Lists the jobs of copydesk.yml: when each is due next, what came of it last, and how many of its"
                + " times were missed.")
final class JobsCommand extends StoreCommand {
    private static final String ROW = "%-20s %-25s %-25s %-9s %6s %6s  %s%n";

    private final JobTimes times;
    private final Clock clock;

    @Mixin
    private final SettingsFile settingsFile = new SettingsFile();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private JobsCommand(Terminal terminal, JobTimes times, Clock clock) {
        super(terminal);
        this.times = times;
        this.clock = clock;
    }

    static CommandLine of(Terminal terminal, JobTimes times, Clock clock) {
        return new CommandLine(new JobsCommand(terminal, times, clock))
                .addSubcommand(new Pause(terminal, times, clock))
                .addSubcommand(new Resume(terminal));
    }

    @Override
    public Integer call() throws Exception {
        try {
            return super.call();
        } catch (StoreException e) {
            // A server that holds the store knows its jobs best; otherwise what is wrong with the settings comes first.
            if (e.server().isEmpty() && jobs().isEmpty()) {
                return ExitCodes.OK;
            }
            throw e;
        }
    }

    @Override
    int run(OpenStore store) {
        List<JobTimes.Job> jobs = jobs();
        FiringStore firings = new FiringStore(store.dataSource());
        JobStore known = new JobStore(store.dataSource());
        if (json) {
            jobs.forEach(job ->
                    terminal.out().println(json(job, known.pause(job.name()).orElse(null), firings)));
        } else if (!jobs.isEmpty()) {
            terminal.out().printf(Locale.ROOT, ROW, "job", "next", "last", "outcome", "run", "missed", "said");
            jobs.forEach(job -> print(job, known.pause(job.name()).isPresent(), firings));
        }
        return ExitCodes.OK;
    }

    private static List<JobTimes.Job> jobs(SettingsFile settingsFile, Terminal terminal, JobTimes times, Clock clock) {
        Map<String, Object> settings = settingsFile.from(terminal);
        ServeCommand.addInbox(settings, terminal, null, null);
        return times.of(settings, clock.instant());
    }

    private List<JobTimes.Job> jobs() {
        List<JobTimes.Job> jobs = jobs(settingsFile, terminal, times, clock);
        if (jobs.isEmpty()) {
            terminal.err().println("no jobs; name some below copydesk.jobs in copydesk.yml");
        }
        return jobs;
    }

    private static String json(JobTimes.Job job, JobStore.@Nullable Pause pause, FiringStore firings) {
        FiringStore.Firing last =
                firings.latest(job.name(), 1).stream().findFirst().orElse(null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("job", job.name());
        json.put(
                "next", pause != null ? null : job.next().map(Instant::toString).orElse(null));
        json.put("last", last == null ? null : last.planned().toString());
        json.put("outcome", last == null ? null : last.outcome().label());
        json.put("run", last == null ? null : last.runId());
        json.put("missed", firings.missed(job.name()));
        json.put("says", last == null ? null : last.says());
        json.put("pausedAt", pause == null ? null : pause.since().toString());
        json.put("pausedBy", pause == null ? null : pause.byWhom());
        return JsonLine.of(json);
    }

    private void print(JobTimes.Job job, boolean paused, FiringStore firings) {
        Optional<FiringStore.Firing> last =
                firings.latest(job.name(), 1).stream().findFirst();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        ROW,
                        job.name(),
                        paused ? "paused" : job.next().map(job::shown).orElse("never"),
                        last.map(firing -> job.shown(firing.planned())).orElse(""),
                        last.map(firing -> firing.outcome().label()).orElse(""),
                        last.map(FiringStore.Firing::runId).map(String::valueOf).orElse(""),
                        firings.missed(job.name()),
                        VisibleText.line(last.map(FiringStore.Firing::says).orElse("")));
    }

    /** {@code jobs pause}: keeps a job from running by itself. */
    @RunByServer
    @Command(
            name = "pause",
            description =
                    "Lets none of a job's times begin a run until it is resumed, over restarts of the server. A run in"
                            + " work goes on, and a person can still begin one.")
    private static final class Pause extends StoreCommand {
        private final JobTimes times;
        private final Clock clock;

        @Mixin
        private final SettingsFile settingsFile = new SettingsFile();

        @Parameters(paramLabel = "NAME", description = "The job's name.")
        private String name = "";

        Pause(Terminal terminal, JobTimes times, Clock clock) {
            super(terminal);
            this.times = times;
            this.clock = clock;
        }

        @Override
        int run(OpenStore store) {
            if (jobs(settingsFile, terminal, times, clock).stream()
                    .noneMatch(job -> job.name().equals(name))) {
                throw new CommandException("copydesk.yml names no job " + name);
            }
            String by = terminal.environment().getOrDefault("USER", "owner");
            new JobStore(store.dataSource()).pause(name, by, clock.instant());
            terminal.err().println("paused   " + name + "; next     copydesk jobs resume " + name);
            return ExitCodes.OK;
        }
    }

    /** {@code jobs resume}: lets a job run by itself again. */
    @RunByServer
    @Command(
            name = "resume",
            description = "Lets a job run at its times again. What passed meanwhile is not made up for.")
    private static final class Resume extends StoreCommand {
        @Parameters(paramLabel = "NAME", description = "The job's name.")
        private String name = "";

        Resume(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            if (!new JobStore(store.dataSource()).resume(name)) {
                throw new CommandException("no job " + name + " is paused");
            }
            terminal.err().println("resumed  " + name);
            return ExitCodes.OK;
        }
    }
}
