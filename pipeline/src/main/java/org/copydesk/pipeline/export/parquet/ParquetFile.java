package org.copydesk.pipeline.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.copydesk.core.record.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file row by row; the same rows give the same bytes. Holds one row group in memory: at most 10,000 rows, or about
 * the first rows that have 32 MB. Not thread-safe.
 */
public final class ParquetFile implements Closeable {
    private static final int ROWS = 10_000;
    private static final long BYTES = 32L << 20;

    /** Sizes are asked for at least so often. */
    private static final int WEIGHED_EVERY = 100;

    private final ParquetWriter<List<@Nullable Object>> writer;

    /**
     * @param out closed with this file
     * @param schema what each row holds
     */
    public ParquetFile(OutputStream out, Struct schema) throws IOException {
        writer = new Builder(new ParquetSink(out), schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(BYTES)
                .withRowGroupRowCountLimit(ROWS)
                .withMaxRowCountForPageSizeCheck(WEIGHED_EVERY)
                .build();
    }

    /** @param row the values, as the schema says */
    public void write(List<@Nullable Object> row) throws IOException {
        writer.write(row);
    }

    /** Writes the end of the file, without which it can't be read. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Makes parquet-java's writer for rows of ours. */
    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {
        private final Struct schema;

        Builder(OutputFile file, Struct schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration configuration) {
            return new ParquetRows(schema);
        }
    }
}
