package org.copydesk.core.input.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.copydesk.core.input.UnreadableException;
import org.netpreserve.jwarc.HttpResponse;

/** The body of a response without the codings that it was sent in (RFC 9110, section 8.4.1). */
final class Codings {
    private static final int MAX_CODINGS = 3;
    private static final Set<String> NONE = Set.of("", "identity", "none", "utf-8");

    private Codings() {}

    /** @throws UnreadableException if one of the codings is unknown */
    static InputStream decoded(HttpResponse http) throws IOException {
        List<String> names = http.headers().all("Content-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !NONE.contains(name))
                .toList();
        if (names.size() > MAX_CODINGS) {
            throw new UnreadableException("its page is compressed more than %d times".formatted(MAX_CODINGS));
        }
        InputStream body = http.body().stream();
        for (int i = names.size() - 1; i >= 0; i--) {
            body = decoded(new BufferedInputStream(body), names.get(i));
        }
        return body;
    }

    /** What is not compressed although it is said to be comes as it is. */
    private static InputStream decoded(InputStream in, String name) throws IOException {
        in.mark(2);
        int first = in.read();
        int both = first << 8 | Math.max(0, in.read());
        in.reset();
        if (first < 0) {
            return in;
        }
        return switch (name) {
            case "gzip", "x-gzip" -> both == 0x1f8b ? new GZIPInputStream(in) : in;
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(first, both)));
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in);
            default -> throw new UnreadableException("its page is compressed in a way that is not read: " + name);
        };
    }

    /** RFC 1950, as the standard wants it; many servers leave that header out. */
    private static boolean isZlib(int first, int both) {
        return (first & 0x0f) == 8 && both % 31 == 0;
    }
}
