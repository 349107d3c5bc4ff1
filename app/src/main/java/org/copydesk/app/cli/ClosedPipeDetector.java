package org.copydesk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that says when nobody reads it any more; a {@link PrintStream} keeps that to itself. Closing it flushes it only. */
final class ClosedPipeDetector extends OutputStream {
    private final PrintStream out;

    ClosedPipeDetector(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        check();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        check();
    }

    private void check() throws IOException {
        if (out.checkError()) {
            throw new ClosedException();
        }
    }

    /** Whether that is why something failed; {@link Terminal#ended} says it, as far as it is to be said. */
    static boolean isCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.flush();
        check();
    }

    private static final class ClosedException extends IOException {
        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("standard output can't be written");
        }
    }
}
