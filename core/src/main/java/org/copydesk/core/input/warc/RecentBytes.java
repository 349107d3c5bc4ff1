package org.copydesk.core.input.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that remembers the bytes which went by last, so that nobody opens a file again to look at them. Not thread-safe. */
final class RecentBytes extends FilterInputStream {
    private static final int REMEMBERED = 64 * 1024;

    private final byte[] ring = new byte[REMEMBERED];
    private final long begin;
    private long position;

    /** @param begin the offset of the first byte */
    RecentBytes(InputStream in, long begin) {
        super(in);
        this.begin = begin;
        this.position = begin;
    }

    /** Whether the bytes from an offset on are remembered. */
    boolean has(long offset, int length) {
        return offset >= Math.max(begin, position - REMEMBERED) && offset + length <= position;
    }

    /** A byte that is remembered. */
    byte at(long offset) {
        return ring[(int) (offset % REMEMBERED)];
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            ring[(int) (position++ % REMEMBERED)] = (byte) one;
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        for (int i = Math.max(0, read - REMEMBERED); i < read; i++) {
            ring[(int) ((position + i) % REMEMBERED)] = bytes[from + i];
        }
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        return read(new byte[(int) Math.min(length, REMEMBERED)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
