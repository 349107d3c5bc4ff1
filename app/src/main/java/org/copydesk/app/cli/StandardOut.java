package org.copydesk.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output that remembers why it can't be written: a {@link PrintStream} keeps that to itself. */
final class StandardOut extends PrintStream {
    private final Remembering bytes;
    private final boolean pipe;

    private StandardOut(Remembering bytes, boolean pipe) {
        super(bytes, false, StandardCharsets.UTF_8);
        this.bytes = bytes;
        this.pipe = pipe;
    }

    /** @param pipe whether it is known to be a pipe: that has no other trouble than a reader that is gone */
    static StandardOut of(OutputStream out, boolean pipe) {
        return new StandardOut(new Remembering(out), pipe);
    }

    /** Why it can't be written; empty if it can, or if only its reader is gone. */
    String trouble() {
        return pipe || bytes.trouble.toLowerCase(Locale.ROOT).contains("pipe") ? "" : bytes.trouble;
    }

    private static final class Remembering extends FilterOutputStream {
        private volatile String trouble = "";

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            try {
                out.write(some, from, length);
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
                throw e;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }
}
