package org.copydesk.pipeline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes as the store keeps them: in zlib's format (RFC 1950). */
final class Compressed {
    private static final int BUFFER = 16 * 1024;

    private Compressed() {}

    /** Compressed quickly rather than tightly: the fastest level takes a third of the time of the default one. */
    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER + bytes.length / 3);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The first bytes, at most {@code most}, of what was compressed.
     *
     * @param compressed all of it, or its beginning
     * @throws IllegalArgumentException if the bytes are damaged
     */
    static byte[] head(byte[] compressed, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            byte[] head = new byte[most];
            int length = 0;
            int count = 1;
            while (length < most && count > 0) {
                count = inflater.inflate(head, length, most - length);
                length += count;
            }
            return Arrays.copyOf(head, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the stored bytes are damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /** @throws IllegalArgumentException if the bytes are damaged */
    static byte[] inflate(byte[] compressed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("the stored bytes are damaged: " + e.getMessage(), e);
        }
    }
}
