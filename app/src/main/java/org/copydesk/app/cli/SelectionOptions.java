package org.copydesk.app.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.core.classify.pagekind.PageKind;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which records; together they all have to hold. */
final class SelectionOptions {
    private static final String LAST = "last";
    private static final Pattern RUN = Pattern.compile("[0-9]{1,18}|" + LAST);

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--run",
            paramLabel = "ID|last",
            description = "What this run changed: records that it cleaned, and no later run did.")
    private @Nullable String run;

    @Option(
            names = "--since",
            paramLabel = "TIME|DURATION",
            description =
                    "Records cleaned since then: 2026-11-22, 2026-11-22T03:00, 2026-11-22T03:00Z, or as long ago as"
                            + " 90m, 36h, 7d. A time without a zone is this machine's.")
    private @Nullable String since;

    @Option(names = "--only", paramLabel = "KIND", description = "Pages of this kind, such as article.")
    private @Nullable String kind;

    @Option(names = "--site", paramLabel = "HOST", description = "Pages of this site, such as news.example.org.")
    private @Nullable String site;

    @Option(
            names = "--held",
            description = "Also records that are held for a person, or that one dropped; they are left out otherwise.")
    private boolean held;

    /** @throws ParameterException if an option can't be understood; says so before a store is opened */
    void check(Clock clock) {
        if (run != null && !RUN.matcher(run).matches()) {
            throw usage("--run: the number of a run, or last; not " + run);
        }
        if (kind != null && !PageKind.KINDS.contains(kind.toLowerCase(Locale.ROOT))) {
            throw usage("--only: " + kind + " is no kind of page; say " + String.join(", ", PageKind.KINDS));
        }
        since(clock);
    }

    /** @throws CommandException if there is no such run or site */
    Selection of(StoreReader records, Clock clock) {
        return new Selection(
                run == null ? null : run(records, run),
                since(clock),
                kind == null ? null : kind.toLowerCase(Locale.ROOT),
                site == null ? null : records.site(site),
                held);
    }

    private static Long run(StoreReader records, String run) {
        if (run.equals(LAST)) {
            return records.lastRun().orElseThrow(() -> new CommandException("no run in this store has finished"));
        }
        long id = Long.parseLong(run);
        if (!records.hasRun(id)) {
            throw new CommandException("no run " + id + " in this store");
        }
        return id;
    }

    private @Nullable OffsetDateTime since(Clock clock) {
        try {
            return since == null ? null : Since.of(since, clock);
        } catch (DateTimeException e) {
            throw usage("--since: a time such as 2026-11-22 or a duration such as 36h, not " + since);
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
