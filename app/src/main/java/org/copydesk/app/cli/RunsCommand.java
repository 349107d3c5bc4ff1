package org.copydesk.app.cli;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code runs}: what the batch did. */
@RunByServer({"--json", "--most"})
@Command(
        name = "runs",
        description =
                "Lists the runs of the batch, the latest first: what came of each, and how many documents it was. Of one run,"
                        + " its report.")
final class RunsCommand extends StoreCommand {
    private static final String ROW = "%5s  %-9s %-20s %9s %10s %9s %10s %12s  %s%n";

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "The number of a run, or last: shows its report rather than the list.")
    private @Nullable String run;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--most", paramLabel = "N", description = "At most so many. Default: 20.")
    private int most = 20;

    RunsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenStore store) {
        if (run != null) {
            report(new ReportStore(store.dataSource()), run);
            return ExitCodes.OK;
        }
        List<RunHistory.Past> runs = new RunHistory(store.dataSource()).latest(Math.max(1, most));
        if (json) {
            runs.forEach(run -> terminal.out().println(json(run)));
        } else {
            table(runs);
        }
        return ExitCodes.OK;
    }

    private void report(ReportStore reports, String asked) {
        long id;
        try {
            id = asked.equals("last")
                    ? reports.last().orElseThrow(() -> new CommandException("no run has a report yet"))
                    : Long.parseLong(asked);
        } catch (NumberFormatException e) {
            throw new CommandException("the number of a run, or last, not " + asked);
        }
        if (json) {
            terminal.out().println(reports.json(id).orElseThrow(() -> none(id)));
        } else {
            new ReportText(terminal.out()).print(reports.find(id).orElseThrow(() -> none(id)));
        }
    }

    private static CommandException none(long id) {
        return new CommandException("there is no report of run " + id + "; copydesk runs lists the runs");
    }

    private void table(List<RunHistory.Past> runs) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        ROW,
                        "run",
                        "outcome",
                        "started",
                        "took",
                        "documents",
                        "cleaned",
                        "unchanged",
                        "quarantined",
                        "what");
        for (RunHistory.Past run : runs) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            ROW,
                            run.id(),
                            run.outcome().label(),
                            time(run.started()),
                            took(run),
                            run.documents(),
                            run.cleaned(),
                            run.unchanged(),
                            run.quarantined(),
                            VisibleText.line(String.join(" ", run.paths())));
        }
    }

    private static String time(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String took(RunHistory.Past run) {
        @Nullable OffsetDateTime finished = run.finished();
        if (finished == null) {
            return "";
        }
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(run.started(), finished).toMillis() / 1000.0);
    }

    private static String json(RunHistory.Past run) {
        OffsetDateTime finished = run.finished();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", run.id());
        json.put("outcome", run.outcome().label());
        json.put("started", run.started().toInstant().toString());
        json.put("finished", finished == null ? null : finished.toInstant().toString());
        json.put("paths", run.paths());
        json.put("documents", run.documents());
        json.put("cleaned", run.cleaned());
        json.put("unchanged", run.unchanged());
        json.put("quarantined", run.quarantined());
        json.put("cleanedAgain", run.cleanedAgain());
        json.put("job", run.job());
        return JsonMapper.shared().writeValueAsString(json);
    }
}
