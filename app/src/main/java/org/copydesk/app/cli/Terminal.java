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
                StandardOut.of(
                        new FileOutputStream(FileDescriptor.out), target(1).startsWith("pipe:")),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(1),
                isTerminal(2),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    /** Java can't tell which stream is a terminal; Linux shows it, elsewhere picocli's guess must do. */
    private static boolean isTerminal(int descriptor) {
        String target = target(descriptor);
        return target.isEmpty()
                ? Ansi.AUTO.enabled()
                : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    /** What a stream leads to; empty where the system doesn't show it. */
    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                    .toString();
        } catch (IOException | UnsupportedOperationException notShown) {
            return "";
        }
    }

    /**
     * What the process ends with after a command that came to {@code code}. That nobody reads {@code out} any more is silent, as with
     * other tools; that it can't be written for another reason is said.
     */
    public int ended(int code) {
        if (!out.checkError()) {
            return code;
        }
        String why = out instanceof StandardOut known ? known.trouble() : "";
        if (why.isEmpty()) {
            return ExitCodes.PIPE_CLOSED;
        }
        err.println("copydesk: can't write to standard output: " + why);
        return ExitCodes.FAILED;
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
