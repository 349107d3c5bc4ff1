package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the scheduled jobs, the review pages and the H2 console. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Runs the jobs of copydesk.yml on their schedule and shows the store in a browser, behind a password.")
final class ServeCommand implements Callable<Integer> {
    private static final String INBOX = "COPYDESK_INBOX";
    private static final String CRON = "COPYDESK_CRON";

    private final Terminal terminal;
    private final Server server;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Option(names = "--port", paramLabel = "N", description = "Default: $COPYDESK_PORT, else 8080. 0 takes a free one.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Where to listen. Default: $COPYDESK_ADDRESS, else 127.0.0.1: this machine alone.")
    private @Nullable String address;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "A folder to clean, as a job named inbox. Default: $" + INBOX + ", else none.")
    private @Nullable Path inbox;

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description = "When to clean it: second, minute, hour, day, month, weekday. Default: $" + CRON
                    + ", else 0 0 3 * * *.")
    private @Nullable String cron;

    @Mixin
    private final SettingsFile settingsFile = new SettingsFile();

    ServeCommand(Terminal terminal, Server server) {
        this.terminal = terminal;
        this.server = server;
    }

    @Override
    public Integer call() {
        Map<String, Object> settings = settingsFile.from(terminal);
        put(settings, "copydesk.port", port);
        put(settings, "copydesk.address", address);
        if (!addInbox(settings, terminal, inbox, cron) && cron != null && spec != null) {
            throw new ParameterException(spec.commandLine(), "--cron: says when --inbox is cleaned; name one");
        }
        rules.addTo(settings, terminal);
        Logs.off();
        server.serve(() -> common.orNew(terminal, "serve"), settings, terminal);
        return ExitCodes.OK;
    }

    /** A folder that an option or the environment names is a job by the name of inbox; false if none is named. */
    static boolean addInbox(
            Map<String, Object> settings, Terminal terminal, @Nullable Path inbox, @Nullable String cron) {
        String set = terminal.environment().getOrDefault(INBOX, "");
        if (inbox == null && set.isEmpty()) {
            return false;
        }
        Path folder = terminal.folder().resolve(inbox == null ? Path.of(set) : inbox);
        settings.put("copydesk.jobs.inbox.inputs[0]", folder.toString());
        put(
                settings,
                "copydesk.jobs.inbox.cron",
                cron != null ? cron : terminal.environment().get(CRON));
        return true;
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
