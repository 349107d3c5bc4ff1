package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The documents of a web archive; after a broken record it goes on with the next one that can be found. Archives are compressed record
 * by record, or should be: where records share a compression, each is found by its number in it.
 */
final class WarcRecords implements Documents {
    private final Content file;
    private final WarcPages pages;
    private final WarcSeek seek;
    private final byte[] block = new byte[Content.HEAD];
    private @Nullable WarcReader reader;
    private Content from;
    private long base;
    private long last = -1;
    /** Records before that one in the compression that begins at {@code last}. */
    private long number;

    private boolean ended;

    WarcRecords(Content content, FormatRegistry opening) throws IOException {
        this.file = content;
        this.from = content;
        this.seek = new WarcSeek(content);
        this.pages = new WarcPages(content, opening);
    }

    @Override
    public @Nullable InputItem next() throws IOException {
        while (!ended) {
            InputItem page = step();
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    /** Reads one record; returns null if it is no page. */
    private @Nullable InputItem step() throws IOException {
        WarcRecord record;
        try {
            record = read().orElse(null);
        } catch (ByteMeter.BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            last = base + (reader == null ? 0 : reader.position());
            number = 0;
            return broken(pages.place(last, number), e, null);
        }
        if (record == null) {
            ended = true;
            return null;
        }
        InputItem page = pages.document(record, last, number);
        try {
            drain(record);
            return page;
        } catch (ByteMeter.BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return broken(page == null ? pages.place(last, number) : page.uri(), e, page);
        }
    }

    private Optional<WarcRecord> read() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            open = new WarcReader(from.bytes());
            open.setLenient(true);
            reader = open;
        }
        Optional<WarcRecord> record = open.next();
        long at = base + open.position();
        boolean shared = seek.zipped() && last >= base && record.isPresent() && !seek.isMember(at);
        number = shared ? number + 1 : 0;
        last = shared ? last : at;
        return record;
    }

    /** What is passed over is unpacked too, so it is counted. */
    private void drain(WarcRecord record) throws IOException {
        InputStream body = record.body().stream();
        InputStream rest = seek.zipped() ? file.metered(body) : body;
        int read = 0;
        while (read >= 0) {
            read = rest.read(block);
        }
    }

    /**
     * A record's refusal; the next one is looked for behind it.
     *
     * @throws IOException if nothing more can be read
     */
    private InputItem broken(String uri, Exception why, @Nullable InputItem page) throws IOException {
        String reason = broken(last, why);
        goOnBehind(last, reason);
        if (page instanceof InputItem.Refused refused) {
            return refused;
        }
        return new InputItem.Refused(
                uri, pages.place(last, number), reason, page instanceof InputItem.Whole whole ? whole.payload() : null);
    }

    static String broken(long offset, Exception why) {
        return "the record at offset %d is broken: %s".formatted(offset, UnreadableException.reason(why));
    }

    private void goOnBehind(long offset, String reason) throws IOException {
        close();
        reader = null;
        long next = seek.next(offset + 1, reason);
        ended = next < 0;
        if (!ended) {
            from = seek.at(next, reason);
            base = next;
        }
    }

    /**
     * The page of the record at an offset, or null if it holds none; asked for before anything was read.
     *
     * @throws IOException if the file ends before
     */
    @Nullable
    InputItem at(long offset) throws IOException {
        from.bytes().skipNBytes(offset);
        base = offset;
        return step();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
