package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the scheduled run over an inbox, the start page and the H2 console. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Cleans an inbox folder on a schedule and shows the store in a browser, behind a password.")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Server server;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final SiteRulesOption siteRules = new SiteRulesOption();

    @Mixin
    private final SpellingOptions spelling = new SpellingOptions();

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
            description = "The folder to clean. Default: $COPYDESK_INBOX, else none.")
    private @Nullable Path inbox;

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description = "When: second, minute, hour, day, month, weekday. Default: $COPYDESK_CRON, else 0 0 3 * * *.")
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
        put(settings, "copydesk.inbox", inbox == null ? null : terminal.folder().resolve(inbox));
        put(settings, "copydesk.cron", cron);
        siteRules.addTo(settings, terminal);
        spelling.addTo(settings, terminal);
        try (OpenStore store = common.orNew(terminal, "serve")) {
            server.serve(store, settings, terminal);
        }
        return ExitCodes.OK;
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
