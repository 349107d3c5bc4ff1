package org.copydesk.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.batch.GoldenGate;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.GoldenResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code golden check}: whether golden records stay as they are. */
@RunByServer(value = "--json", triesAll = true)
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Cleans every golden record anew by the rules and settings given, and tells how near it comes; writes nothing."
                        + " Exit code 4 if one gets worse.")
final class GoldenCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    GoldenCheckCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Object> settings = batch.settings(terminal);
        return interrupts.during(() -> check(settings));
    }

    private int check(Map<String, Object> settings) {
        try (OpenStore store = common.existing(terminal, "golden");
                BatchContext pipeline = common.pipeline(store, "golden", configuration, settings)) {
            List<GoldenResult> results = pipeline.get(GoldenGate.class).check();
            List<GoldenResult> worse =
                    results.stream().filter(GoldenResult::worse).toList();
            if (json) {
                FindingsJson lines = new FindingsJson();
                results.forEach(one -> terminal.out().println(lines.line(one)));
            } else {
                results.forEach(one -> terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-6s %.4f  %s  %s%n",
                                one.worse() ? "worse" : "ok",
                                one.now().f1(),
                                one.documentId(),
                                VisibleText.line(one.uri())));
                new FindingsText(terminal.out(), new Colours(terminal.coloursOut())).worse(worse);
            }
            terminal.out().flush();
            return worse.isEmpty() ? ExitCodes.OK : ExitCodes.GOLDEN_WORSE;
        }
    }
}
