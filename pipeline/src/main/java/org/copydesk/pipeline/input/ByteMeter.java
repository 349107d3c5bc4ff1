package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.copydesk.core.input.BombException;

/** Counts what is read of a file and what is unpacked from it, and stops what unpacks to far more than it is. Not thread-safe. */
final class ByteMeter {
    private final InputLimits limits;
    private long read;
    private long unpacked;

    ByteMeter(InputLimits limits) {
        this.limits = limits;
    }

    InputLimits limits() {
        return limits;
    }

    /** The file's own bytes. */
    InputStream file(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                read += bytes;
            }
        };
    }

    /** Bytes unpacked from the file, at any layer. */
    InputStream unpacked(InputStream in) {
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

    private abstract static class Counted extends ProxyInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws BombException;

        @Override
        protected void afterRead(int bytes) throws IOException {
            count(Math.max(0, bytes));
        }

        @Override
        public long skip(long length) throws IOException {
            long some = super.skip(length);
            count(some);
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
