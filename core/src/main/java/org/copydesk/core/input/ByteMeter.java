package org.copydesk.core.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of a file and what is unpacked from it, and stops what unpacks to far more than it is. Not thread-safe. */
public final class ByteMeter {
    private final InputLimits limits;
    private long read;
    private long unpacked;

    public ByteMeter(InputLimits limits) {
        this.limits = limits;
    }

    public InputLimits limits() {
        return limits;
    }

    /** The file's own bytes. */
    public InputStream file(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                read += bytes;
            }
        };
    }

    /** Bytes unpacked from the file, at any layer. */
    public InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) throws BombException {
                unpacked += bytes;
                if (unpacked > limits.unpacked() && unpacked / limits.ratio() > read) {
                    throw new BombException("it unpacks to more than %d times its size".formatted(limits.ratio()));
                }
            }
        };
    }

    /** A stream whose bytes are counted as they are read. */
    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws BombException;

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = in.read(bytes, from, length);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public long skip(long length) throws IOException {
            long some = in.skip(length);
            count(some);
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
