package org.copydesk.pipeline.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.copydesk.core.input.ByteMeter;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.InputLimits;
import org.jspecify.annotations.Nullable;

/** Bytes somewhere in the input, read once, and how they are called there. Not thread-safe. */
final class Content {
    /** As many bytes can be peeked at. */
    static final int HEAD = 64 * 1024;

    private final InputStream bytes;
    private final String name;
    private final String place;
    private final int layer;
    private final int archives;
    private final ByteMeter meter;
    private final @Nullable InputFile again;

    private Content(
            InputStream bytes,
            String name,
            String place,
            int layer,
            int archives,
            ByteMeter meter,
            @Nullable InputFile again) {
        this.bytes = new BufferedInputStream(bytes, HEAD);
        this.name = name;
        this.place = place;
        this.layer = layer;
        this.archives = archives;
        this.meter = meter;
        this.again = again;
    }

    /** A file's content. */
    static Content file(InputStream bytes, InputFile file, InputLimits limits) {
        ByteMeter meter = new ByteMeter(limits);
        return new Content(
                meter.file(bytes),
                file.name().toLowerCase(Locale.ROOT),
                file.uri(),
                0,
                0,
                meter,
                file instanceof StandardInput ? null : file);
    }

    /** What this content is compressed from. */
    Content unpacked(InputStream in) {
        int dot = name.lastIndexOf('.');
        boolean tar = name.endsWith(".tgz") || name.endsWith(".txz") || name.endsWith(".tzst");
        String inside = tar ? "x.tar" : name.substring(0, dot > 0 ? dot : name.length());
        return new Content(meter.unpacked(in), inside, place, layer + 1, archives, meter, null);
    }

    /**
     * An entry of the archive that this content is.
     *
     * @param packed whether the archive compresses it
     */
    Content entry(InputStream in, String entryName, boolean packed) {
        String last = entryName.substring(entryName.lastIndexOf('/') + 1);
        return new Content(
                CloseShieldInputStream.wrap(packed ? meter.unpacked(in) : in),
                last.toLowerCase(Locale.ROOT),
                DocumentNames.entry(place, entryName),
                layer + 1,
                archives + 1,
                meter,
                null);
    }

    /** Why this may not be opened as that: too much is inside of one another. Empty if it may. */
    String tooDeep(Format format) {
        if (format.isArchive() && archives >= meter.limits().archives()) {
            return "what it holds stands inside more than %d archives"
                    .formatted(meter.limits().archives());
        }
        return format.isLayer() && layer >= meter.limits().layers()
                ? "what it holds stands inside more than %d archives and compressions"
                        .formatted(meter.limits().layers())
                : "";
    }

    /** The file's bytes once more, from an offset; null where they can't be had. */
    @Nullable
    Content again(long offset) throws IOException {
        if (again == null) {
            return null;
        }
        SeekableByteChannel file = again.open().position(offset);
        return new Content(meter.file(Channels.newInputStream(file)), name, place, layer, archives, meter, again);
    }

    /** The file itself, opened again, whose bytes these are; null where they are another's, or can't be had. */
    @Nullable
    SeekableByteChannel file() throws IOException {
        return layer == 0 && again != null ? again.open() : null;
    }

    /** Whether it is a file's own, and not something inside of it; a file in which a document is found again. */
    boolean isLasting() {
        return layer == 0 && again != null && again.isLasting();
    }

    /** Counts what is read from a stream as unpacked from this content. */
    InputStream metered(InputStream in) {
        return meter.unpacked(in);
    }

    /** The bytes from the first, or from where one has read to. */
    InputStream bytes() {
        return bytes;
    }

    /** The same; what begins with UTF-16's byte order mark comes as UTF-8 without it, so that records can be cut from it. */
    InputStream utf8() throws IOException {
        return isUtf16()
                ? ReaderInputStream.builder()
                        .setReader(new InputStreamReader(bytes, StandardCharsets.UTF_16))
                        .setCharset(StandardCharsets.UTF_8)
                        .get()
                : bytes;
    }

    /** Whether it begins with UTF-16's byte order mark. */
    boolean isUtf16() throws IOException {
        return begins(0xff, 0xfe) || begins(0xfe, 0xff);
    }

    /** In lower case, without the endings of compressions that were undone. */
    String name() {
        return name;
    }

    /** A URI: the file's, and the entry's name after {@code !/}. */
    String place() {
        return place;
    }

    /** What comes next, up to {@code most} bytes and {@link #HEAD}; it can be read again. */
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
}
