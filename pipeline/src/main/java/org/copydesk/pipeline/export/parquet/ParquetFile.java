package org.copydesk.pipeline.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.pipeline.export.parquet.Column.Chunk;
import org.copydesk.pipeline.export.parquet.Footer.RowGroup;
import org.copydesk.pipeline.export.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file row by row; the same rows give the same bytes. Holds one row group in memory: at most 10,000 rows, or the
 * first rows that have 32 MB before compression. Not thread-safe.
 */
public final class ParquetFile implements Closeable {
    private static final int ROWS = 10_000;
    private static final long BYTES = 32L << 20;

    /** Sizes are asked for only so often. */
    private static final int WEIGHED_EVERY = 16;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final Struct schema;
    private final Node.Group root;
    private final List<Column> columns = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private int rows;

    /**
     * @param out closed with this file
     * @param schema what each row holds
     */
    public ParquetFile(OutputStream out, Struct schema) throws IOException {
        this.out = out;
        this.schema = schema;
        this.root = (Node.Group) Node.of(schema, List.of(), 0, columns::add);
        put(MAGIC);
    }

    /** @param row the values, as the schema says */
    public void write(List<@Nullable Object> row) throws IOException {
        root.putAll(row, 0, 0);
        rows++;
        if (rows == ROWS || rows % WEIGHED_EVERY == 0 && size() >= BYTES) {
            endGroup();
        }
    }

    private long size() {
        return columns.stream().mapToLong(Column::size).sum();
    }

    private void endGroup() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (Column column : columns) {
            Chunk chunk = column.flushTo(out, position);
            position += chunk.bytes();
            chunks.add(chunk);
        }
        groups.add(new RowGroup(rows, List.copyOf(chunks)));
        rows = 0;
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** Writes the end of the file, without which it can't be read. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (rows > 0) {
                endGroup();
            }
            byte[] footer = Footer.of(schema, columns, groups);
            ByteArrayOutputStream length = new ByteArrayOutputStream();
            Plain.whole(length, footer.length);
            put(footer);
            put(length.toByteArray());
            put(MAGIC);
        }
    }
}
