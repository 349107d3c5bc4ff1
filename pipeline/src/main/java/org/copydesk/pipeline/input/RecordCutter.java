package org.copydesk.pipeline.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into records, one in memory at a time, and can go on where it stood. Not thread-safe. */
final class RecordCutter {
    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final RecordEnds ends;
    private final int most;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private long offset;
    private long line = 1;
    private long number;

    /** @param most the most bytes of a record that are kept */
    RecordCutter(InputStream in, RecordEnds ends, int most) {
        this.in = in;
        this.ends = ends;
        this.most = most;
    }

    /** The next record, or null after the last; a byte order mark before the first is left out. */
    @Nullable
    RecordBytes next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        long begun = line;
        boolean ended = false;
        while (!ended && fill()) {
            long allowed = most - length + 1;
            int limit = allowed > 0 ? (int) Math.min(to, from + allowed) : to;
            int end = ends.find(block, from, limit);
            ended = end >= 0;
            int until = ended ? end : limit;
            countLines(until);
            kept.write(block, from, Math.min(until - from, most - kept.size()));
            length += until - from;
            from = until;
            if (!ended && allowed > 0 && length > most) {
                ends.giveUp();
            }
        }
        if (length == 0) {
            return null;
        }
        offset += length;
        number++;
        return new RecordBytes(withoutMark(kept.toByteArray()), begun, number, length <= most, !ended && ends.isOpen());
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(block, 0, BLOCK));
        }
        return from < to;
    }

    private void countLines(int until) {
        for (int i = from; i < until; i++) {
            if (block[i] == '\n') {
                line++;
            }
        }
    }

    private byte[] withoutMark(byte[] bytes) {
        boolean marked = number == 1
                && bytes.length > 2
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    /** Where the next record begins: its offset in the stream, its line, and how many are before it. */
    String position() {
        return offset + ":" + line + ":" + number;
    }

    /**
     * Goes on where one stood that had cut the same stream; what is between is passed over unread where the stream can.
     *
     * @throws IOException if the stream has no such place
     */
    void goOn(String position) throws IOException {
        String[] at = position.split(":", -1);
        long forward = Long.parseLong(at[0]) - offset;
        long buffered = Math.min(to - from, forward);
        from += (int) buffered;
        in.skipNBytes(forward - buffered);
        offset = Long.parseLong(at[0]);
        line = Long.parseLong(at[1]);
        number = Long.parseLong(at[2]);
    }
}
