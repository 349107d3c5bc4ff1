package org.copydesk.pipeline.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Bytes somewhere in the input, read once, and how they are called there. Not thread-safe. */
final class Content {
    /** As many bytes can be peeked at. */
    static final int HEAD = 64 * 1024;

    private final InputStream bytes;
    private final String name;
    private final String place;
    private final int layer;
    private final Meter meter;

    private Content(InputStream bytes, String name, String place, int layer, Meter meter) {
        this.bytes = new BufferedInputStream(bytes, HEAD);
        this.name = name;
        this.place = place;
        this.layer = layer;
        this.meter = meter;
    }

    /**
     * A file's content.
     *
     * @param place its URI
     */
    static Content file(InputStream bytes, String name, String place, InputLimits limits) {
        Meter meter = new Meter(limits);
        return new Content(meter.file(bytes), name.toLowerCase(Locale.ROOT), place, 0, meter);
    }

    /** What this content is compressed from. */
    Content unpacked(InputStream in) {
        int dot = name.lastIndexOf('.');
        String inside = name.endsWith(".tgz") ? "x.tar" : name.substring(0, dot > 0 ? dot : name.length());
        return new Content(meter.unpacked(in), inside, place, layer + 1, meter);
    }

    /** An entry of the archive that this content is. */
    Content entry(InputStream in, String entryName) {
        String last = entryName.substring(entryName.lastIndexOf('/') + 1);
        return new Content(
                new Unclosed(meter.unpacked(in)),
                last.toLowerCase(Locale.ROOT),
                Places.entry(place, entryName),
                layer + 1,
                meter);
    }

    /** The bytes from the first, or from where one has read to. */
    InputStream bytes() {
        return bytes;
    }

    /** In lower case, without the endings of compressions that were undone. */
    String name() {
        return name;
    }

    /** A URI: the file's, and the entry's name after {@code !/}. */
    String place() {
        return place;
    }

    /** How many archives and compressions it stands inside of. */
    int layer() {
        return layer;
    }

    /** What stands next, up to {@code most} bytes and {@link #HEAD}; it can be read again. */
    byte[] head(int most) throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(Math.min(most, HEAD - 1));
        bytes.reset();
        return head;
    }

    boolean begins(int... signs) throws IOException {
        byte[] head = head(signs.length);
        boolean same = head.length == signs.length;
        for (int i = 0; same && i < signs.length; i++) {
            same = head[i] == (byte) signs[i];
        }
        return same;
    }

    boolean isCalled(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** An archive's stream goes on after an entry. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive closes it.
        }
    }
}
