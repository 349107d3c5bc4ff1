package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (ISO 28500), compressed record by record or not: the pages of its responses and the texts of its conversions (WET).
 * Redirects, errors, pictures and the like are passed over.
 */
final class Warc implements Format {
    private static final int OK = 200;

    @Override
    public boolean fits(Content content) throws IOException {
        return content.begins('W', 'A', 'R', 'C', '/')
                || content.begins(0x1f, 0x8b) && content.isCalled(".warc.gz", ".wet.gz", ".wat.gz");
    }

    @Override
    public Documents open(Content content, Opening opening) throws IOException {
        WarcReader reader = new WarcReader(content.bytes());
        reader.setLenient(true);
        return new Records(reader, content.place(), opening);
    }

    /** The records that hold text. */
    private static final class Records implements Documents {
        private final WarcReader reader;
        private final String file;
        private final Opening opening;

        Records(WarcReader reader, String file, Opening opening) {
            this.reader = reader;
            this.file = file;
            this.opening = opening;
        }

        @Override
        public @Nullable Received next() throws IOException {
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                Received document = document(next.get());
                if (document != null) {
                    return document;
                }
                next = reader.next();
            }
            return null;
        }

        private @Nullable Received document(WarcRecord record) throws IOException {
            String place = file + "#offset=" + reader.position();
            if (record instanceof WarcResponse response) {
                return page(response, place);
            }
            boolean text =
                    record instanceof WarcConversion || record instanceof WarcResource && isPage(record.contentType());
            return text
                    ? document((WarcTargetRecord) record, record.body().stream(), record.contentType(), place)
                    : null;
        }

        private @Nullable Received page(WarcResponse response, String place) throws IOException {
            try {
                if (!response.contentType().base().equals(MediaType.HTTP.base())) {
                    return null;
                }
                HttpResponse http = response.http();
                return http.status() == OK && isPage(http.contentType())
                        ? document(response, http.bodyDecoded().stream(), http.contentType(), place)
                        : null;
            } catch (IOException | IllegalArgumentException e) {
                String uri = Places.address(response.target(), place);
                return new Received.Refused(uri, "the response at " + place + " is broken: " + e.getMessage(), null);
            }
        }

        private Received document(WarcTargetRecord record, InputStream body, MediaType type, String place)
                throws IOException {
            byte[] bytes = body.readNBytes(opening.atMost());
            return opening.document(bytes, Places.address(record.target(), place), type.raw(), place, record.date());
        }

        private static boolean isPage(MediaType type) {
            String name = type.base().toString().toLowerCase(Locale.ROOT);
            return name.equals("text/html") || name.equals("application/xhtml+xml") || name.equals("text/plain");
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
