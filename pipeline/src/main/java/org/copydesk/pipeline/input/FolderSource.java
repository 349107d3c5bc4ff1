package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, and standard input for {@code -}, whatever they hold: pages and texts, or records and archives of them. A page's file
 * is named by its {@code file:} URI; a document of standard input without an address is named {@code stdin:} and the first 16
 * digits of its SHA-256.
 */
public final class FolderSource implements PayloadSource {
    private static final String STDIN = "stdin:";
    private static final int ID_DIGITS = 16;

    private final List<Path> files;
    private final Opening opening;
    private final InputStream stdin;
    private int next;
    private @Nullable Path file;
    private @Nullable Documents documents;
    private long taken;
    private boolean single = true;

    private FolderSource(List<Path> files, Opening opening, InputStream stdin) {
        this.files = files;
        this.opening = opening;
        this.stdin = stdin;
    }

    /**
     * Finds the files: those of a folder sorted by path, below it too, hidden ones left out; each file once.
     *
     * @param paths files, folders, globs, or {@code -}
     * @param ours files that are no documents wherever they lie
     * @param limits what a file may cost
     * @param fields which fields of records hold what
     * @param stdin what {@code -} reads; not closed
     * @throws InputException if a path leads nowhere, or to one of {@code ours}
     */
    public static FolderSource open(
            List<String> paths, Set<Path> ours, InputLimits limits, InputFields fields, InputStream stdin) {
        return new FolderSource(new Listing(ours).of(paths), new Opening(limits, fields), stdin);
    }

    /** The number of files, as long as each was one document. */
    @Override
    public long total() {
        return single ? files.size() : -1;
    }

    @Override
    public Position position() {
        return new Position(file == null ? "" : file.toString(), taken);
    }

    @Override
    public void goOn(Position after) {
        int at = files.indexOf(Path.of(after.file()));
        if (at < 0) {
            return;
        }
        next = at;
        openNext();
        while (taken < after.taken() && read() != null) {
            taken++;
        }
        single = taken <= 1;
    }

    @Override
    public @Nullable Received next() {
        while (true) {
            if (documents == null && !openNext()) {
                return null;
            }
            Received found = read();
            if (found != null) {
                taken++;
                single &= taken == 1;
                return kept(named(found));
            }
            closeFile();
        }
    }

    private boolean openNext() {
        if (next == files.size()) {
            return false;
        }
        file = files.get(next++);
        documents = new Opened(file);
        taken = 0;
        return true;
    }

    private @Nullable Received read() {
        Documents from = documents;
        Path of = file;
        if (from == null || of == null) {
            return null;
        }
        try {
            return from.next();
        } catch (AccessDeniedException e) {
            return refused(of, "the file may not be read");
        } catch (IOException e) {
            return refused(of, taken == 0 ? message(of, e) : message(of, e) + ", after " + taken + " documents");
        }
    }

    private static String message(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("damaged")) {
            return message;
        }
        return (file.equals(Listing.STDIN) ? "standard input can't be read: " : "the file can't be read: ") + message;
    }

    /** Nothing more is read of the file; its bytes are kept if they are few enough. */
    private Received refused(Path of, String reason) {
        closeFile();
        documents = new Opened(null);
        String uri = uri(of);
        return new Received.Refused(uri, reason, kept(of, uri));
    }

    /** A file that is one document is kept as it is, if it is small enough. */
    private Received kept(Received found) {
        if (file != null && found instanceof Received.Refused refused && refused.kept() == null) {
            String uri = refused.uri();
            return uri.equals(uri(file)) ? new Received.Refused(uri, refused.reason(), kept(file, uri)) : found;
        }
        return found;
    }

    private @Nullable Payload kept(Path of, String uri) {
        try {
            if (of.equals(Listing.STDIN) || Files.size(of) > opening.limits().largest()) {
                return null;
            }
            return new Payload(Files.readAllBytes(of), uri, "application/octet-stream");
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static String uri(Path of) {
        return of.equals(Listing.STDIN) ? STDIN : of.toUri().toString();
    }

    private static Received named(Received found) {
        if (found instanceof Received.Whole whole && whole.uri().startsWith(STDIN)) {
            Payload payload = whole.payload();
            String uri = STDIN + payload.id().substring(0, ID_DIGITS);
            return new Received.Whole(
                    new Payload(payload.bytes(), uri, payload.contentType()), whole.place(), whole.fetched());
        }
        return found;
    }

    private void closeFile() {
        Documents open = documents;
        documents = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException readAlready) {
                single = single && taken <= 1;
            }
        }
    }

    @Override
    public void close() {
        closeFile();
    }

    /** A file's documents; it is opened when the first is asked for, so that a file that can't be opened is told as any other fault. */
    private final class Opened implements Documents {
        private final @Nullable Path path;
        private @Nullable InputStream bytes;
        private @Nullable Documents inside;

        Opened(@Nullable Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Received next() throws IOException {
            if (path == null) {
                return null;
            }
            if (inside == null) {
                InputStream in = path.equals(Listing.STDIN) ? stdin : Files.newInputStream(path);
                bytes = in;
                inside =
                        opening.open(Content.file(in, String.valueOf(path.getFileName()), uri(path), opening.limits()));
            }
            return inside.next();
        }

        @Override
        public void close() throws IOException {
            if (bytes != null && bytes != stdin) {
                bytes.close();
            }
        }
    }
}
