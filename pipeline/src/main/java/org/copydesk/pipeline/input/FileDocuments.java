package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A file's documents, or standard input's. It is opened when the first is asked for; what can't be read of it is one refused
 * document, the last. A file of which nearly nothing can be read is not read on.
 */
final class FileDocuments implements Documents {
    private static final int ID_DIGITS = 16;
    /** This many more refused than read, from wherever one counts, and the file itself is broken. */
    private static final int MOST_REFUSED = 1_000;

    private final InputFile file;
    private final FormatRegistry opening;
    private final InputStream stdin;
    private final KnownFiles.@Nullable Range known;
    private @Nullable InputStream bytes;
    private @Nullable SeekableByteChannel channel;
    private @Nullable Documents inside;
    private int taken;
    private boolean ended;
    private boolean lacking;
    private int refused;

    /** @param known its documents, if they are known and needn't be read */
    FileDocuments(InputFile file, FormatRegistry opening, InputStream stdin, KnownFiles.@Nullable Range known) {
        this.file = file;
        this.opening = opening;
        this.stdin = stdin;
        this.known = known;
    }

    @Override
    public @Nullable InputItem next() {
        if (ended) {
            return null;
        }
        InputItem next;
        try {
            requireFewRefused();
            next = open().next();
        } catch (IOException | RuntimeException e) {
            next = broken(e);
        }
        if (next == null) {
            ended = true;
            return null;
        }
        taken += next instanceof InputItem.Known some ? some.range().count() : 1;
        lacking |= next instanceof InputItem.Refused;
        refused = Math.max(0, refused + (next instanceof InputItem.Refused ? 1 : -1));
        return kept(named(next));
    }

    private void requireFewRefused() throws UnreadableException {
        if (refused >= MOST_REFUSED) {
            throw new UnreadableException("%,d more of its records are broken than whole".formatted(MOST_REFUSED));
        }
    }

    /** How many were handed out. */
    int taken() {
        return taken;
    }

    /** Whether all were read here, from the first to the last, and none was refused. */
    boolean isRead() {
        return ended && !lacking && known == null;
    }

    private Documents open() throws IOException {
        Documents of = inside;
        if (of == null && known != null) {
            of = new KnownDocuments(uri(), known);
            inside = of;
        }
        if (of == null) {
            InputStream in = isStdin() ? stdin : opened();
            bytes = in;
            of = opening.open(Content.file(in, file, opening.limits()));
            inside = of;
        }
        return of;
    }

    private InputStream opened() throws IOException {
        SeekableByteChannel of = file.open();
        channel = of;
        return Channels.newInputStream(of);
    }

    /** How much of the file was read, in its own bytes. */
    long bytesRead() {
        try {
            return channel == null || !channel.isOpen() ? 0 : channel.position();
        } catch (IOException closedMeanwhile) {
            return 0;
        }
    }

    private InputItem broken(Exception e) {
        ended = true;
        String reason;
        if (e instanceof AccessDeniedException) {
            reason = "the file may not be read";
        } else if (e instanceof NoSuchFileException) {
            reason = "the file is no longer there";
        } else {
            String why = UnreadableException.reason(e);
            String what = isStdin() ? "standard input can't be read: " : "the file can't be read: ";
            reason = (why.contains("damaged") ? why : what + why)
                    + (taken == 0 ? "" : ", after " + taken + " documents");
        }
        return new InputItem.Refused(uri(), reason, null);
    }

    /** A refused file is kept as it is, if it is small enough. */
    private InputItem kept(InputItem found) {
        return found instanceof InputItem.Refused refused
                        && refused.kept() == null
                        && refused.uri().equals(uri())
                ? new InputItem.Refused(refused.uri(), refused.place(), refused.reason(), whole())
                : found;
    }

    private @Nullable Payload whole() {
        try {
            if (isStdin() || file.size() > opening.limits().largest()) {
                return null;
            }
            try (InputStream all = Channels.newInputStream(file.open())) {
                return new Payload(all.readAllBytes(), uri(), "application/octet-stream");
            }
        } catch (IOException unreadable) {
            return null;
        }
    }

    private InputItem named(InputItem found) {
        if (found instanceof InputItem.Whole whole && isStdin() && DocumentNames.isInStdin(whole.uri())) {
            Payload payload = whole.payload();
            String id = payload.id().substring(0, ID_DIGITS);
            String site = payload.site();
            String uri =
                    site.isEmpty() ? DocumentNames.STDIN + id : DocumentNames.ofSite(site, DocumentNames.STDIN + id);
            return new InputItem.Whole(
                    new Payload(payload.bytes(), uri, payload.contentType()), whole.place(), whole.fetched(), false);
        }
        return found;
    }

    private boolean isStdin() {
        return file instanceof StandardInput;
    }

    private String uri() {
        return file.uri();
    }

    /** Passes over documents that were handed out before; false if they don't end where a document ends now. */
    boolean skip(int count) {
        lacking = true;
        while (taken < count && next() != null) {
            // Handed out by another process.
        }
        return taken == count;
    }

    /** Whether all were handed out. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        try (InputStream of = isStdin() ? null : bytes) {
            if (inside != null && !isStdin()) {
                inside.close();
            }
        }
    }
}
