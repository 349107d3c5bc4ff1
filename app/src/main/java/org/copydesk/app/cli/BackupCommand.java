package org.copydesk.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.RunningServer;
import org.copydesk.app.database.StoreBackup;
import org.copydesk.app.database.StoreException;
import org.copydesk.app.escape.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of a store, from which it can be made again. */
@RunByServer
@Command(
        name = "backup",
        description =
                "Writes a copy of a store in a file, as it is at one moment, with its password and a digest of what it"
                        + " holds. A store in PostgreSQL is backed up by pg_dump.")
final class BackupCommand extends StoreCommand {
    private static final String STDOUT = "-";

    @Parameters(paramLabel = "FILE.zip|-", description = "Where to: a file, or - for standard output.")
    private String out = "";

    BackupCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws Exception {
        if (out.equals(STDOUT) && terminal.outIsTerminal()) {
            throw usage("a backup is not for a terminal; name a file");
        }
        if (common.isServed() && !out.equals(STDOUT)) {
            throw new CommandException("a server holds the store: back it up to standard output (-)");
        }
        if (common.address(terminal)
                .files()
                .contains(terminal.folder().resolve(out).normalize())) {
            throw new CommandException("can't write " + out + ": it belongs to the store");
        }
        try {
            return super.call();
        } catch (StoreException held) {
            if (held.server().isEmpty() || out.equals(STDOUT)) {
                throw held;
            }
            return fromServer(held.server().get(), held);
        }
    }

    @Override
    int run(OpenStore store) throws IOException {
        try (RecordOutput file = RecordOutput.ofOwner(out, terminal)) {
            StoreBackup.write(store, file.stream());
            complete(file);
        } catch (IOException e) {
            throw new CommandException("can't write the backup: " + FileTrouble.of(e), e);
        }
        return ExitCodes.OK;
    }

    /** The server writes to what is standard output there, and that is a file here. */
    private int fromServer(RunningServer server, StoreException held) throws IOException {
        try (RecordOutput file = RecordOutput.ofOwner(out, terminal)) {
            Terminal there = new Terminal(
                    new PrintStream(file.stream(), false, StandardCharsets.UTF_8),
                    terminal.err(),
                    false,
                    terminal.errIsTerminal(),
                    terminal.environment(),
                    terminal.folder());
            int code = RemoteCommandClient.run(server, List.of("backup", STDOUT), there)
                    .orElseThrow(() -> held);
            if (code == ExitCodes.OK) {
                complete(file);
            }
            return code;
        }
    }

    private void complete(RecordOutput file) {
        file.complete();
        if (!out.equals(STDOUT)) {
            terminal.err().println("backup   " + VisibleText.line(out));
        }
    }
}
