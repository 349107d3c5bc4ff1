package org.copydesk.pipeline.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordDecision;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Writes the records of documents out of the store. Thread-safe. */
public final class RecordExport {
    private final CleaningStore cleanings;

    public RecordExport(CleaningStore cleanings) {
        this.cleanings = cleanings;
    }

    /**
     * Writes to a stream, which is flushed but not closed.
     *
     * @return how many records were written
     * @throws IOException if the stream can't be written
     */
    public long write(List<String> documentIds, OutputStream out, boolean withSource) throws IOException {
        AtomicLong written = new AtomicLong();
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        RecordWriter writer = new RecordWriter(buffered);
        cleanings.forEach(documentIds, stored -> {
            String source = withSource ? cleanings.source(stored).text() : null;
            writer.write(record(stored, source, List.of()));
            written.incrementAndGet();
        });
        buffered.flush();
        return written.get();
    }

    /** A record as one line of JSON, without its source. */
    public static String line(StoredRecord stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter(out).write(record(stored, null, List.of()));
        return out.toString(StandardCharsets.UTF_8);
    }

    static ArticleRecord record(StoredRecord stored, @Nullable String source, List<PageElement> elements) {
        return new ArticleRecord(
                stored.documentId(),
                stored.uri(),
                stored.site(),
                stored.fetched(),
                stored.place(),
                stored.article(),
                stored.decisions().stream()
                        .map(one -> new RecordDecision(
                                one.decision(), one.by(), one.at().toInstant(), one.span(), one.trouble()))
                        .toList(),
                source,
                elements);
    }
}
