package org.copydesk.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Pages of a made news site, and archives of them. */
final class Pages {
    private static final List<String> PLACES =
            List.of("Ostermoor", "Lisk", "Hallin", "Verrow", "Tarn", "Quill", "Brome");
    private static final List<String> EVENTS = List.of(
            "closed its ferry pier for repairs",
            "opened a new library",
            "chose a goat as mayor for a day",
            "lost its night bus");

    private Pages() {}

    static String url(int number) {
        return "https://news%d.example.org/story/%d".formatted(number % 3, number);
    }

    /** An article of a hundred words or more; no two say the same. */
    static String html(int number) {
        String place = PLACES.get(number % PLACES.size());
        String event = EVENTS.get(number / PLACES.size() % EVENTS.size());
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            body.append(
                            "<p>The town of %s %s on day %d of the year, and the council said that item %d of its plan number %d was done. "
                                    .formatted(place, event, number, i, number * 7 + i))
                    .append("People who came to see it in the rain said that they had waited for the %dth hour.</p>\n"
                            .formatted(number + i));
        }
        return """
                <html><head><title>%1$s %2$s</title><meta property="og:type" content="article"></head><body>
                <nav><a href="/">Home</a> <a href="/news">News</a></nav>
                <article><h1>%1$s %2$s</h1>
                %3$s</article><p>Share on Facebook</p><footer>© The %1$s Courier</footer></body></html>
                """.formatted(place, event, body);
    }

    static String json(int number) {
        return "{\"url\":\"%s\",\"fetched_at\":\"2026-03-0%dT04:05:06Z\",\"html\":\"%s\"}%n"
                .formatted(
                        url(number),
                        1 + number % 3,
                        html(number).replace("\"", "\\\"").replace("\n", "\\n"));
    }

    static void jsonLines(Path file, int from, int to) throws IOException {
        Files.writeString(
                file,
                String.join("", IntStream.range(from, to).mapToObj(Pages::json).toList()));
    }

    static byte[] warcRecord(String url, String html) {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html).getBytes(UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-01T04:05:06Z\r\n"
                        .formatted(url)
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                        .formatted(http.length);
        return bytes(head.getBytes(UTF_8), http, "\r\n\r\n".getBytes(UTF_8));
    }

    /** Each part compressed by itself, as archives are. */
    static byte[] gzip(byte[] part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
