package org.copydesk.core.input.warc;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.SourcePage;
import org.copydesk.core.input.Times;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Tells pages and texts among the records of a web archive. */
final class ArchivedPage {
    private static final int OK = 200;

    private ArchivedPage() {}

    /** The address that the record was fetched from, or {@code place}. */
    static String uri(WarcRecord record, String place) throws UnreadableException {
        if (record.headers().first("WARC-Type").isEmpty()) {
            throw new UnreadableException("it doesn't say what it is");
        }
        return record instanceof WarcTargetRecord of
                        && of.headers().first("WARC-Target-URI").isPresent()
                ? DocumentNames.address(of.target(), place)
                : place;
    }

    /** The record's page or text, or null if it holds something else. */
    static @Nullable SourcePage read(WarcRecord record, String uri, int atMost) throws IOException {
        if (record instanceof WarcResponse response) {
            return response.contentType().base().equals(MediaType.HTTP.base()) ? page(response, uri, atMost) : null;
        }
        boolean text =
                record instanceof WarcConversion || record instanceof WarcResource && isPage(record.contentType());
        return text ? page(record, record.body().stream(), record.contentType(), uri, atMost) : null;
    }

    private static @Nullable SourcePage page(WarcResponse response, String uri, int atMost) throws IOException {
        HttpResponse http = response.http();
        return http.status() == OK && isPage(http.contentType())
                ? page(response, Codings.decoded(http), http.contentType(), uri, atMost)
                : null;
    }

    private static SourcePage page(WarcRecord record, InputStream body, MediaType type, String uri, int atMost)
            throws IOException {
        return new SourcePage(uri, body.readNBytes(atMost), type.raw(), date(record));
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
