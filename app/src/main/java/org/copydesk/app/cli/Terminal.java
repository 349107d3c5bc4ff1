package org.copydesk.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command speaks: data on {@code out}, everything else on {@code err}, and what the environment asks of it.
 *
 * @param out for data alone
 * @param err for progress, summaries and errors
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param environment the environment variables
 * @param folder the current folder
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Path folder) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The one this process was started with. Writes UTF-8 whatever the locale says: records are UTF-8. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(1),
                isTerminal(2),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    /** Java can't tell which stream is a terminal; Linux shows it, elsewhere picocli's guess must do. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        if (!Files.isSymbolicLink(link)) {
            return Ansi.AUTO.enabled();
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether to colour what goes to {@code out}: see no-color.org. */
    boolean coloursOut() {
        return outIsTerminal && coloursAllowed();
    }

    /** Whether to draw on {@code err}, over what was drawn before. */
    boolean drawsOnErr() {
        return errIsTerminal && !"dumb".equals(environment.get("TERM"));
    }

    boolean coloursAllowed() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }
}
