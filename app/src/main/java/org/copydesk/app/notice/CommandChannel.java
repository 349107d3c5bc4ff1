package org.copydesk.app.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a program, without a shell, and writes the notice to its standard input. What it prints goes nowhere. */
public final class CommandChannel implements Channel {
    private final List<String> command;
    private final Duration timeout;

    /** @param timeout after which the program is killed */
    public CommandChannel(List<String> command, Duration timeout) {
        this.command = List.copyOf(command);
        this.timeout = timeout;
    }

    @Override
    public void send(byte[] json) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            // A notice is smaller than a pipe, so that this does not wait for a program that never reads.
            try (OutputStream in = process.getOutputStream()) {
                in.write(json);
            } catch (IOException notRead) {
                // It may know enough by being started; how it ends says whether it is content.
            }
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("it did not end within " + timeout.toMillis() + " ms");
            }
            if (process.exitValue() != 0) {
                throw new IOException("it ended with " + process.exitValue());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public String name() {
        return "the command " + command.get(0);
    }
}
