package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.record.shape.Described;
import org.copydesk.pipeline.export.parquet.ParquetFile;

/** Writes a row for every article, with all that a record holds: lists as lists, changes as lists of structs. Not thread-safe. */
final class ParquetWriter implements ArticleWriter {
    private final Described<ArticleRecord> fields;
    private final ParquetFile file;

    /** @param out closed with this writer */
    ParquetWriter(OutputStream out, boolean withSource) throws IOException {
        fields = RecordFields.of(withSource);
        file = new ParquetFile(out, fields.shape());
    }

    @Override
    public void write(ArticleRecord record) {
        try {
            file.write(fields.values(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
