package org.copydesk.pipeline.input;

import static org.copydesk.pipeline.input.Inputs.PAGE;
import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.copydesk.pipeline.input.Inputs.gzip;
import static org.copydesk.pipeline.input.Inputs.joined;
import static org.copydesk.pipeline.input.Inputs.packed;
import static org.copydesk.pipeline.input.Inputs.response;
import static org.copydesk.pipeline.input.Inputs.warc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WARC and WET. */
class WebArchivesTest {
    @TempDir
    Path folder;

    private Inputs inputs;

    @BeforeEach
    void inputs() {
        inputs = new Inputs(folder);
    }

    @Test
    void webArchivesGiveTheirPages() throws IOException {
        String warc = warc("warcinfo", "urn:x", "application/warc-fields", "software: x\r\n")
                + response("https://example.org/a", "200 OK", "text/html; charset=utf-8", PAGE)
                + response("https://example.org/gone", "404 Not Found", "text/html", "gone")
                + response("https://example.org/i.png", "200 OK", "image/png", "PNG")
                + response("https://example.org/b", "200 OK", "text/html", "<p>Two</p>");
        List<InputItem> all = inputs.read("x.warc", bytes(warc));
        assertEquals(
                List.of("https://example.org/a: " + PAGE, "https://example.org/b: <p>Two</p>"),
                all.stream().map(inputs::told).toList());
        InputItem.Whole first = (InputItem.Whole) all.get(0);
        assertEquals(Instant.parse("2026-03-01T04:05:06Z"), first.fetched());
        assertEquals("text/html; charset=utf-8", first.payload().contentType());
        assertTrue(first.place().contains("x.warc#offset="), first.place());
    }

    @Test
    void webArchivesMayBeCompressedRecordByRecordAndHoldTexts() throws IOException {
        byte[] members = joined(
                gzip(warc("conversion", "https://example.org/a", "text/plain", "One")),
                gzip(warc("conversion", "https://example.org/b", "text/plain", "Two")));
        assertEquals(
                List.of("https://example.org/a: One", "https://example.org/b: Two"),
                inputs.told("x.warc.wet.gz", members));
    }

    /** As gzip makes them, and no crawler: it is read, and can be gone on with, all the same. */
    @Test
    void recordsOfAWebArchiveThatIsCompressedAsAWholeAreToldApart() throws IOException {
        byte[] whole = gzip(warc("conversion", "https://example.org/a", "text/plain", "One")
                + warc("conversion", "https://example.org/b", "text/plain", "Two")
                + warc("conversion", "https://example.org/c", "text/plain", "Three"));
        List<InputItem> all = inputs.read("x.warc.gz", whole);
        assertEquals(
                List.of("x.warc.gz#offset=0", "x.warc.gz#offset=0&record=1", "x.warc.gz#offset=0&record=2"),
                all.stream()
                        .map(one -> one.place().substring(one.place().indexOf("x.warc")))
                        .toList());
        try (FolderSource source = inputs.open("x.warc.gz", whole)) {
            source.next();
            source.next();
            try (FolderSource again = inputs.open("x.warc.gz", whole)) {
                again.goOn(source.position());
                assertEquals(List.of("https://example.org/c: Three"), inputs.told(Inputs.rest(again)));
            }
        }
    }

    /** A response whose body was sent in these codings; texts in Latin-1, so that a body may be any bytes. */
    private static byte[] sent(String codings, byte[] body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + codings
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        int length = http.length() + body.length;
        return joined(
                bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/"
                        + codings.replaceAll("\\W", "")
                        + "\r\nWARC-Date: 2026-03-01T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length
                        + "\r\n\r\n" + http),
                body,
                bytes("\r\n\r\n"));
    }

    @Test
    void bodiesAreReadInWhateverCodingTheyWereSent() throws IOException {
        byte[] page = bytes(PAGE);
        // A brotli stream of one uncompressed block (RFC 7932, section 9.2), then an empty last one.
        byte[] brotli = joined(
                new byte[] {(byte) (page.length - 1 << 4), (byte) (page.length - 1 >> 4), 16}, page, new byte[] {3});
        byte[] raw = packed(out -> new DeflaterOutputStream(out, new Deflater(9, true)), page);
        assertEquals(
                List.of(
                        "https://example.org/deflate: " + PAGE,
                        "https://example.org/deflate: " + PAGE,
                        "https://example.org/br: " + PAGE,
                        "https://example.org/zstd: " + PAGE,
                        "https://example.org/deflategzip: " + PAGE,
                        "https://example.org/gzip: " + PAGE,
                        "https://example.org/compress! the record at offset 0 is broken: its page is compressed in a way that is"
                                + " not read: compress",
                        "https://example.org/br! the record at offset 0 is broken: its bytes are damaged, or can't be read"),
                List.of(
                                sent("deflate", packed(DeflaterOutputStream::new, page)),
                                sent("deflate", raw),
                                sent("br", brotli),
                                sent("zstd", packed(ZstdOutputStream::new, page)),
                                sent("deflate, gzip", packed(GZIPOutputStream::new, raw)),
                                sent("gzip", page),
                                sent("compress", page),
                                sent("br", page))
                        .stream()
                        .map(this::only)
                        .toList());
    }

    private String only(byte[] warc) {
        try {
            List<String> told = inputs.told("x.warc", warc);
            assertEquals(1, told.size(), told.toString());
            return told.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCutWebArchiveGivesWhatItHoldsAndSaysSo() throws IOException {
        byte[] warc = bytes(response("https://example.org/a", "200 OK", "text/html", PAGE)
                + response("https://example.org/b", "200 OK", "text/html", PAGE));
        List<String> told = inputs.told("x.warc", Arrays.copyOf(warc, warc.length - 40));
        assertEquals(
                List.of(
                        "https://example.org/a: " + PAGE,
                        "https://example.org/b! the record at offset %d is broken: it breaks off"
                                .formatted(warc.length / 2)),
                told);
    }
}
