package org.copydesk.pipeline.export.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import org.copydesk.pipeline.export.shape.Shape.Leaf;
import org.jspecify.annotations.Nullable;

/** The values of one leaf of the schema, from row group to row group. */
final class Column {
    /** Pages end at the first row after so many bytes. */
    private static final int PAGE_BYTES = 1 << 20;

    /** zstd's own usual level. */
    private static final int LEVEL = 3;

    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final Leaf leaf;
    private final List<String> path;
    private final boolean repeated;
    private final Plain values;
    private final Levels definitions = new Levels();
    private final Levels repetitions = new Levels();
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private int inPage;
    private long inGroup;
    private long rawBytes;

    /** @param repeated whether the leaf lies in a list */
    Column(Leaf leaf, List<String> path, boolean repeated) {
        this.leaf = leaf;
        this.path = path;
        this.repeated = repeated;
        this.values = new Plain(leaf);
    }

    Leaf leaf() {
        return leaf;
    }

    List<String> path() {
        return path;
    }

    void add(@Nullable Object value, int repetition, int definition) {
        if (repetition == 0 && values.size() >= PAGE_BYTES) {
            endPage();
        }
        definitions.add(definition);
        if (repeated) {
            repetitions.add(repetition);
        }
        if (value != null) {
            values.add(value);
        }
        inPage++;
    }

    /** About how many bytes are held, before compression. */
    long size() {
        return rawBytes + values.size();
    }

    private void endPage() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        if (repeated) {
            repetitions.flushTo(page);
        }
        definitions.flushTo(page);
        values.flushTo(page);
        byte[] packed = Zstd.compress(page.toByteArray(), LEVEL);
        byte[] header = header(page.size(), packed);
        pages.writeBytes(header);
        pages.writeBytes(packed);
        rawBytes += header.length + page.size();
        inGroup += inPage;
        inPage = 0;
    }

    private byte[] header(int rawSize, byte[] packed) {
        CRC32 checksum = new CRC32();
        checksum.update(packed);
        ThriftWriter header = new ThriftWriter();
        header.begin();
        header.i32(1, DATA_PAGE);
        header.i32(2, rawSize);
        header.i32(3, packed.length);
        header.i32(4, (int) checksum.getValue());
        header.begin(5);
        header.i32(1, inPage);
        header.i32(2, PLAIN);
        header.i32(3, RLE);
        header.i32(4, RLE);
        header.end();
        header.end();
        return header.bytes();
    }

    /** Writes the values of this row group, and forgets them. */
    Chunk flushTo(OutputStream out, long offset) throws IOException {
        if (inPage > 0) {
            endPage();
        }
        Chunk chunk = new Chunk(offset, inGroup, rawBytes, pages.size());
        pages.writeTo(out);
        pages.reset();
        inGroup = 0;
        rawBytes = 0;
        return chunk;
    }

    /**
     * Where the values of a column lie in a row group.
     *
     * @param offset from the beginning of the file
     * @param values how many, nulls included
     * @param rawBytes before compression, with the pages' headers
     * @param bytes in the file
     */
    record Chunk(long offset, long values, long rawBytes, long bytes) {}
}
