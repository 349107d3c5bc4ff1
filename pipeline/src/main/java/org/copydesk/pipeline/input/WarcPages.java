package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Tells pages and texts among the records of a web archive. */
record WarcPages(Content file, FormatRegistry opening) {
    private static final int OK = 200;

    /** @param number records before it in the compression that begins there */
    String place(long offset, long number) {
        return DocumentNames.part(
                file.place(), number == 0 ? "offset=" + offset : "offset=" + offset + "&record=" + number);
    }

    /** The record's page or text, refused if it can't be read; null if the record holds something else. */
    @Nullable
    InputItem document(WarcRecord record, long offset, long number) {
        String place = place(offset, number);
        String uri = place;
        try {
            if (record.headers().first("WARC-Type").isEmpty()) {
                throw new UnreadableException("it doesn't say what it is");
            }
            if (!(record instanceof WarcTargetRecord of)) {
                return null;
            }
            uri = of.headers().first("WARC-Target-URI").isEmpty() ? uri : DocumentNames.address(of.target(), uri);
            if (record instanceof WarcResponse response) {
                return page(response, uri, place);
            }
            boolean text =
                    record instanceof WarcConversion || record instanceof WarcResource && isPage(record.contentType());
            return text ? document(of, record.body().stream(), record.contentType(), uri, place) : null;
        } catch (IOException | RuntimeException e) {
            return new InputItem.Refused(uri, place, WarcRecords.broken(offset, e), null);
        }
    }

    private @Nullable InputItem page(WarcResponse response, String uri, String place) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP.base())) {
            return null;
        }
        HttpResponse http = response.http();
        return http.status() == OK && isPage(http.contentType())
                ? document(response, Codings.decoded(http), http.contentType(), uri, place)
                : null;
    }

    private InputItem document(WarcTargetRecord record, InputStream body, MediaType type, String uri, String place)
            throws IOException {
        byte[] bytes = body.readNBytes(opening.atMost());
        return opening.document(
                bytes,
                new RecordOrigin(
                        uri,
                        place,
                        date(record),
                        file.isFile() && place.indexOf('&', file.place().length()) < 0),
                type.raw());
    }

    /** When it was fetched, or null where that is no time. */
    private static @Nullable Instant date(WarcRecord record) {
        try {
            return Times.sensible(record.date()).orElse(null);
        } catch (DateTimeException | java.util.NoSuchElementException notSaid) {
            return null;
        }
    }

    private static boolean isPage(MediaType type) {
        String name = type.base().toString().toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml") || name.equals("text/plain");
    }
}
