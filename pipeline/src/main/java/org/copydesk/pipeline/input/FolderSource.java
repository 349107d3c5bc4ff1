package org.copydesk.pipeline.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, and standard input for {@code -}, whatever they hold: pages and texts, or records and archives of them. A page's file
 * is named by its URI, {@code file:} or {@code s3:}; a document of standard input without an address is named {@code stdin:} and the first 16
 * digits of its SHA-256. Documents come one by one, always in the same order. Not thread-safe.
 */
public final class FolderSource implements Closeable {
    private final List<InputFile> files;
    private final Listing listing;
    private final FormatRegistry opening;
    private final InputStream stdin;
    private int next;
    private @Nullable InputFile file;
    private @Nullable FileDocuments documents;
    private KnownFiles known = KnownFiles.NONE;
    private String stamp = "";
    private KnownFiles.@Nullable Whole ended;
    private @Nullable String inputs;
    private boolean single = true;
    private long @Nullable [] ends;

    private FolderSource(List<InputFile> files, Listing listing, FormatRegistry opening, InputStream stdin) {
        this.files = files;
        this.listing = listing;
        this.opening = opening;
        this.stdin = stdin;
    }

    /**
     * Finds the files: those of a folder sorted by path, below it too, hidden ones left out; each file once. A link in a folder that
     * leads out of it is set aside.
     *
     * @param paths files, folders, globs, addresses of objects as {@link org.copydesk.pipeline.s3.S3Inputs} takes them, or {@code -}
     * @param ours files that are no documents wherever they lie
     * @param mayLack those of {@code paths} that are set aside where they lead nowhere
     * @param limits what a file may cost
     * @param fields which fields of records hold what
     * @param stdin what {@code -} reads; not closed
     * @throws InputException if another path leads nowhere, or to one of {@code ours}
     */
    public static FolderSource open(
            List<String> paths,
            Set<Path> ours,
            Set<String> mayLack,
            InputLimits limits,
            InputFields fields,
            InputStream stdin) {
        Listing listing = new Listing(ours, mayLack);
        try {
            return new FolderSource(listing.of(paths), listing, new FormatRegistry(limits, fields), stdin);
        } catch (InputException e) {
            listing.close();
            throw e;
        }
    }

    /** The number of files, as long as each was one document; else -1. */
    public long total() {
        return single ? files.size() : -1;
    }

    /** Passes over files whose documents are known. To be told before the first document is asked for. */
    public void passOver(KnownFiles files) {
        known = files;
    }

    /** The file whose end the last {@link #next} came upon, if it was read from its beginning and nothing in it was refused; or null. */
    public KnownFiles.@Nullable Whole ended() {
        return ended;
    }

    /** The next document, or null after the last. */
    public @Nullable InputItem next() {
        ended = null;
        while (documents != null || openNext()) {
            FileDocuments of = documents;
            if (of != null) {
                InputItem found = of.next();
                if (found != null) {
                    single &= of.taken() == 1;
                    return found;
                }
                if (of.isRead() && of.taken() > 1 && !stamp.isEmpty() && file != null) {
                    ended = new KnownFiles.Whole(file.uri(), stamp, of.taken());
                }
            }
            leave();
        }
        return null;
    }

    private boolean openNext() {
        if (next == files.size()) {
            return false;
        }
        InputFile of = files.get(next++);
        file = of;
        stamp = of.fingerprint(opening.reading());
        documents = new FileDocuments(
                of,
                opening,
                stdin,
                stamp.isEmpty() ? null : known.find(of.uri(), stamp).orElse(null));
        return true;
    }

    /** Changes when a file comes, goes or is written anew. */
    private String inputs() {
        String known = inputs;
        if (known == null) {
            StringBuilder all = new StringBuilder();
            for (InputFile one : files) {
                all.append(one.path()).append('\n').append(version(one)).append('\n');
            }
            known = Digest.sha256(all.toString());
            inputs = known;
        }
        return known;
    }

    private static String version(InputFile file) {
        try {
            return file.version();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Where each file would end if all lay behind each other. */
    private long[] ends() {
        long[] known = ends;
        if (known == null) {
            known = new long[files.size()];
            long sum = 0;
            for (int i = 0; i < known.length; i++) {
                sum += size(files.get(i));
                known[i] = sum;
            }
            ends = known;
        }
        return known;
    }

    private static long size(InputFile file) {
        try {
            return file.size();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** The bytes of all files together as they lie there, or -1 if that is not known. */
    public long size() {
        boolean known = files.stream().noneMatch(StandardInput.class::isInstance);
        return known && !files.isEmpty() ? ends()[files.size() - 1] : -1;
    }

    /** How many of these bytes were read, about. */
    public long read() {
        long before = next < 2 ? 0 : ends()[next - 2];
        long whole = next == 0 ? 0 : ends()[next - 1];
        FileDocuments of = documents;
        return of == null ? whole : Math.min(whole, before + of.bytesRead());
    }

    /** How far it was read: after the document handed out last. */
    public Position position() {
        FileDocuments of = documents;
        return new Position(
                inputs(), file == null ? "" : file.path(), of == null || of.isEnded() ? Position.ALL : of.taken());
    }

    /** Passes over what was read up to {@code after}; if the input is no longer the same, it begins anew. */
    public void goOn(Position after) {
        int at = inputs().equals(after.inputs()) ? find(after.file()) : -1;
        if (at < 0) {
            return;
        }
        next = at;
        openNext();
        FileDocuments of = documents;
        if (after.taken() == Position.ALL) {
            leave();
        } else if (of != null && !of.skip(after.taken())) {
            leave();
            next = at;
        }
        single = false;
    }

    private int find(String path) {
        int at = files.size() - 1;
        while (at >= 0 && !files.get(at).path().equals(path)) {
            at--;
        }
        return at;
    }

    private void leave() {
        if (documents != null) {
            try {
                documents.close();
            } catch (IOException readAlready) {
                // What was handed out came whole.
            }
            documents = null;
        }
    }

    @Override
    public void close() {
        leave();
        listing.close();
    }

    /**
     * How far a source was read.
     *
     * @param inputs names all files, with their sizes and times; if they changed, everything is read anew
     * @param file the path of the file to go on with, or empty before the first
     * @param taken how many of its documents were handed out; {@link #ALL} if all were
     */
    public record Position(String inputs, String file, int taken) {
        /** All documents of a file. */
        static final int ALL = Integer.MAX_VALUE;
    }
}
