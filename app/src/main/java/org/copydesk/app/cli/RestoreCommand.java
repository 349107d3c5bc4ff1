package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.app.database.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: makes a store of its backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Makes a store of a backup where there is none, and compares its digest with that of what was backed up."
                        + " Nothing is ever written over.")
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE.zip", description = "What copydesk backup wrote.")
    private Path file = Path.of("");

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.off();
        StoreAddress address = common.address(terminal);
        StoreBackup.restore(terminal.folder().resolve(file), address, terminal.environment());
        terminal.err().println("store    " + address);
        return ExitCodes.OK;
    }
}
