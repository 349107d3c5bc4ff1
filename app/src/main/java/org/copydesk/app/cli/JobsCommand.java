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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    JobsCommand(Terminal terminal, JobTimes times, Clock clock) {
        super(terminal);
        this.times = times;
        this.clock = clock;
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
        if (json) {
            jobs.forEach(job -> terminal.out().println(json(job, firings)));
        } else if (!jobs.isEmpty()) {
            terminal.out().printf(Locale.ROOT, ROW, "job", "next", "last", "outcome", "run", "missed", "said");
            jobs.forEach(job -> print(job, firings));
        }
        return ExitCodes.OK;
    }

    private List<JobTimes.Job> jobs() {
        Map<String, Object> settings = settingsFile.from(terminal);
        ServeCommand.addInbox(settings, terminal, null, null);
        List<JobTimes.Job> jobs = times.of(settings, clock.instant());
        if (jobs.isEmpty()) {
            terminal.err().println("no jobs; name some below copydesk.jobs in copydesk.yml");
        }
        return jobs;
    }

    private static String json(JobTimes.Job job, FiringStore firings) {
        FiringStore.Firing last =
                firings.latest(job.name(), 1).stream().findFirst().orElse(null);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("job", job.name());
        json.put("next", job.next().map(Instant::toString).orElse(null));
        json.put("last", last == null ? null : last.planned().toString());
        json.put("outcome", last == null ? null : last.outcome().label());
        json.put("run", last == null ? null : last.runId());
        json.put("missed", firings.missed(job.name()));
        json.put("says", last == null ? null : last.says());
        return JsonLine.of(json);
    }

    private void print(JobTimes.Job job, FiringStore firings) {
        Optional<FiringStore.Firing> last =
                firings.latest(job.name(), 1).stream().findFirst();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        ROW,
                        job.name(),
                        job.next().map(job::shown).orElse("never"),
                        last.map(firing -> job.shown(firing.planned())).orElse(""),
                        last.map(firing -> firing.outcome().label()).orElse(""),
                        last.map(FiringStore.Firing::runId).map(String::valueOf).orElse(""),
                        firings.missed(job.name()),
                        VisibleText.line(last.map(FiringStore.Firing::says).orElse("")));
    }
}
