package org.copydesk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that says when nobody reads it any more; a {@link PrintStream} keeps that to itself. Closing it flushes it only. */
final class CheckedOut extends OutputStream {
    private final PrintStream out;

    CheckedOut(PrintStream out) {
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
            throw new IOException("standard output was closed");
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
        check();
    }
}
