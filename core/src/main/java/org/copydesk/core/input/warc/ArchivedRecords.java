package org.copydesk.core.input.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.copydesk.core.input.BombException;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.SourcePage;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages of a web archive; after a broken record it goes on with the next one that can be found. Archives are compressed record
 * by record, or should be: where records share a compression, each is found by its number in it. Not thread-safe.
 */
public final class ArchivedRecords implements Closeable {
    private static final int BLOCK = 64 * 1024;

    private final ArchiveFile file;
    private final UnaryOperator<InputStream> meter;
    private final String place;
    private final int atMost;
    private final WarcSeek seek;
    private final byte[] block = new byte[BLOCK];
    private @Nullable WarcReader reader;
    private RecentBytes from;
    private long base;
    private long last = -1;
    /** Records before that one in the compression that begins at {@code last}. */
    private long number;

    private boolean ended;

    /**
     * @param bytes the archive from a record on, as a rule from its first; closed with this
     * @param begin the offset at which the bytes begin
     * @param zipped whether it begins with the signature of gzip
     * @param file the same archive
     * @param meter counts what is unpacked from it, and may end it with a {@link BombException}
     * @param place the archive's URI
     * @param atMost as many bytes of a page are read
     */
    public ArchivedRecords(
            InputStream bytes,
            long begin,
            boolean zipped,
            ArchiveFile file,
            UnaryOperator<InputStream> meter,
            String place,
            int atMost) {
        this.from = new RecentBytes(bytes, begin);
        this.base = begin;
        this.file = file;
        this.meter = meter;
        this.place = place;
        this.atMost = atMost;
        this.seek = new WarcSeek(file, zipped);
    }

    /**
     * The next page, or what is broken; null after the last.
     *
     * @throws IOException if what is left can't be read
     */
    public @Nullable Found next() throws IOException {
        while (!ended) {
            Found found = step();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * The page of the record at an offset, or null if it holds none; asked for before anything was read.
     *
     * @throws IOException if the file ends before
     */
    public @Nullable Found at(long offset) throws IOException {
        from.skipNBytes(offset - base);
        base = offset;
        return step();
    }

    /** The offset of the record, or of the compression it shares, that was read last; -1 before the first. */
    public long offset() {
        return last;
    }

    /** Reads one record; returns null if it is no page. */
    private @Nullable Found step() throws IOException {
        WarcRecord record;
        try {
            record = read().orElse(null);
        } catch (BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            last = base + (reader == null ? 0 : reader.position());
            number = 0;
            return broken(place(), null, e);
        }
        if (record == null) {
            ended = true;
            return null;
        }
        Found found = page(record);
        try {
            drain(record);
            return found;
        } catch (BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Found broken = found == null ? broken(place(), null, e) : broken(found.uri(), found.page(), e);
            return found != null && !found.isWhole() ? found : broken;
        }
    }

    private Optional<WarcRecord> read() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            open = new WarcReader(from);
            open.setLenient(true);
            reader = open;
        }
        Optional<WarcRecord> record = open.next();
        long at = base + open.position();
        boolean shared = seek.zipped() && last >= base && record.isPresent() && !seek.isMember(at, from);
        number = shared ? number + 1 : 0;
        last = shared ? last : at;
        return record;
    }

    /** The record's page or text, broken if it can't be read; null if the record holds something else. */
    private @Nullable Found page(WarcRecord record) {
        String uri = place();
        try {
            uri = ArchivedPage.uri(record, uri);
            SourcePage page = ArchivedPage.read(record, uri, atMost);
            return page == null ? null : new Found(uri, place(), last, number, page, "");
        } catch (IOException | RuntimeException e) {
            return new Found(uri, place(), last, number, null, reason(e));
        }
    }

    /** What is passed over is unpacked too, so it is counted. */
    private void drain(WarcRecord record) throws IOException {
        InputStream body = record.body().stream();
        InputStream rest = seek.zipped() ? meter.apply(body) : body;
        int read = 0;
        while (read >= 0) {
            read = rest.read(block);
        }
    }

    /**
     * Looks for the next record behind a broken one.
     *
     * @throws IOException if nothing more can be read
     */
    private Found broken(String uri, @Nullable SourcePage page, Exception why) throws IOException {
        Found found = new Found(uri, place(), last, number, page, reason(why));
        close();
        reader = null;
        long next = seek.next(last + 1, found.reason());
        ended = next < 0;
        if (!ended) {
            from = new RecentBytes(seek.at(next, found.reason()), next);
            base = next;
        }
        return found;
    }

    private String place() {
        return DocumentNames.part(place, number == 0 ? "offset=" + last : "offset=" + last + "&record=" + number);
    }

    private String reason(Exception why) {
        return "the record at offset %d is broken: %s".formatted(last, UnreadableException.reason(why));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    /** An archive that may be opened again. */
    @FunctionalInterface
    public interface ArchiveFile {
        /** Its bytes from an offset on, or null where they can't be had again; closed by the caller. */
        @Nullable
        InputStream at(long offset) throws IOException;
    }

    /**
     * A page, or a record that can't be read.
     *
     * @param uri its name
     * @param place where it is
     * @param offset of the record, or of the compression it shares
     * @param number records before it in that compression
     * @param page null where none could be read
     * @param reason why the record is broken, one sentence; empty if it is whole
     */
    public record Found(
            String uri,
            String place,
            long offset,
            long number,
            @Nullable SourcePage page,
            String reason) {
        public boolean isWhole() {
            return reason.isEmpty();
        }
    }
}
