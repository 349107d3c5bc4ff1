package org.copydesk.pipeline.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, and standard input for {@code -}. A file's URI is its {@code file:} URI, so it ends in the file's name; standard
 * input is one document, {@code stdin:} with the first 16 digits of its SHA-256. Gzipped content is read as what it holds.
 */
public final class FolderSource implements PayloadSource {
    private final List<Path> files;
    private final Iterator<Path> next;
    private final int largest;
    private final InputStream stdin;

    private FolderSource(List<Path> files, int largest, InputStream stdin) {
        this.files = files;
        this.next = files.iterator();
        this.largest = largest;
        this.stdin = stdin;
    }

    /**
     * Finds the files: those of a folder sorted by path, below it too, hidden ones left out; each file once.
     *
     * @param paths files, folders, globs, or {@code -}
     * @param ours files that are no documents wherever they lie
     * @param largest the most bytes of a document, decompressed; a larger one is refused
     * @param stdin what {@code -} reads; not closed
     * @throws InputException if a path leads nowhere, or to one of {@code ours}
     */
    public static FolderSource open(List<String> paths, Set<Path> ours, int largest, InputStream stdin) {
        return new FolderSource(new Listing(ours).of(paths), largest, stdin);
    }

    @Override
    public long total() {
        return files.size();
    }

    @Override
    public @Nullable Received next() {
        if (!next.hasNext()) {
            return null;
        }
        Path file = next.next();
        return file.equals(Listing.STDIN) ? readStdin() : readFile(file);
    }

    private Received readFile(Path file) {
        String uri = file.toUri().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(atMost()), uri);
        } catch (AccessDeniedException e) {
            return new Received.Refused(uri, "the file may not be read", null);
        } catch (IOException e) {
            return new Received.Refused(uri, "the file can't be read: " + e.getMessage(), null);
        }
    }

    private Received readStdin() {
        try {
            byte[] bytes = stdin.readNBytes(atMost());
            String uri = "stdin:" + new Payload(bytes, "", "").id().substring(0, 16);
            return read(bytes, uri);
        } catch (IOException e) {
            return new Received.Refused("stdin:", "standard input can't be read: " + e.getMessage(), null);
        }
    }

    private Received read(byte[] raw, String uri) {
        if (raw.length > largest) {
            return tooLarge(uri, null);
        }
        boolean gzipped = raw.length > 2 && raw[0] == (byte) 0x1f && raw[1] == (byte) 0x8b;
        if (!gzipped) {
            return new Received.Whole(new Payload(raw, uri, ""));
        }
        Payload packed = new Payload(raw, uri, "application/gzip");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            byte[] bytes = in.readNBytes(atMost());
            return bytes.length > largest ? tooLarge(uri, packed) : new Received.Whole(new Payload(bytes, uri, ""));
        } catch (IOException e) {
            return new Received.Refused(uri, "the gzip data is damaged: " + e.getMessage(), packed);
        }
    }

    private int atMost() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, largest + 1L);
    }

    private Received tooLarge(String uri, @Nullable Payload kept) {
        return new Received.Refused(uri, "larger than " + largest + " bytes", kept);
    }

    @Override
    public void close() {}
}
