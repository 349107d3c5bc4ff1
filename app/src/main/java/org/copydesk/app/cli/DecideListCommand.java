package org.copydesk.app.cli;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** {@code decide list}: what was decided, by whom, and whether it holds. */
@RunByServer({"--json", "--most"})
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Lists decisions, the latest first: by whom, on what, and whether each holds, was undone or no longer fits.")
final class DecideListCommand implements Callable<Integer> {
    private static final int WIDTH = 60;

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--most", paramLabel = "N", description = "At most so many. Default: 100.")
    private int most = 100;

    DecideListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "decide")) {
            DecisionStore decisions = new DecisionStore(store.dataSource(), java.time.Clock.systemUTC());
            List<StoredDecision> all = decisions.latest(Math.max(1, most));
            all.forEach(one -> terminal.out().println(json ? json(one) : line(one)));
            if (all.isEmpty() && !json) {
                terminal.err().println("nobody has decided anything yet");
            }
            terminal.out().flush();
            return ExitCodes.OK;
        } catch (InvalidDataAccessResourceUsageException e) {
            throw new CommandException(
                    "the store is of an older version; the next copydesk clean brings it up to date", e);
        }
    }

    private static String line(StoredDecision one) {
        ManualDecision decision = one.decision();
        Field field = decision.field();
        String what = field == null
                ? shortened(decision.quote().exact())
                        + (decision.after().isEmpty() ? "" : " → " + shortened(decision.after()))
                : field.label() + " = " + shortened(decision.after());
        String trouble = one.trouble().isEmpty() || one.isUndone() ? "" : ": " + one.trouble();
        return String.format(
                Locale.ROOT,
                "%5d  %-6s  %s  by %s, %s  %s%s  %s",
                one.number(),
                decision.kind().label(),
                what,
                VisibleText.line(one.by()),
                one.at().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                one.state().label(),
                trouble,
                VisibleText.line(one.uri()));
    }

    private static String shortened(String text) {
        return VisibleText.line(text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…");
    }

    private static String json(StoredDecision one) {
        StringWriter line = new StringWriter();
        ManualDecision decision = one.decision();
        @Nullable Field field = decision.field();
        try (JsonGenerator out = new JsonFactory().createGenerator(line)) {
            out.writeStartObject();
            out.writeNumberProperty("number", one.number());
            out.writeStringProperty("id", one.documentId());
            out.writeStringProperty("uri", one.uri());
            out.writeStringProperty("decision", decision.kind().label());
            out.writeStringProperty("phase", decision.phase().name());
            out.writeStringProperty("field", field == null ? "" : field.label());
            out.writeStringProperty("before", decision.quote().exact());
            out.writeStringProperty("after", decision.after());
            out.writeStringProperty("rule", decision.rule());
            out.writeStringProperty("by", one.by());
            out.writeStringProperty("at", one.at().toInstant().toString());
            out.writeStringProperty("note", one.note());
            out.writeStringProperty("state", one.state().label());
            out.writeStringProperty("trouble", one.trouble());
            out.writeEndObject();
        }
        return line.toString();
    }
}
