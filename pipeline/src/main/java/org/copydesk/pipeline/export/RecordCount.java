package org.copydesk.pipeline.export;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.Util;

/** Counts the records of what was exported before. */
public final class RecordCount {
    /** At the end of a Parquet file: the length of its footer, and a magic word. */
    private static final int PARQUET_TAIL = 8;

    private RecordCount() {}

    /**
     * How many records there are.
     *
     * @return empty if nothing is there, or it is none that Copydesk wrote
     */
    public static OptionalLong of(Path path, ExportFormat format) {
        try {
            if (!Files.exists(path) || Files.isDirectory(path) != format.isFolder()) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(format.count(path));
        } catch (IOException isOfSomebodyElse) {
            return OptionalLong.empty();
        }
    }

    /** @param quoted whether line ends between quotes are text */
    static long lines(Path path, boolean quoted) throws IOException {
        long lines = 0;
        boolean within = false;
        try (InputStream in = new BufferedInputStream(unpacked(path), 1 << 16)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                within ^= quoted && one == '"';
                lines += one == '\n' && !within ? 1 : 0;
            }
        }
        return lines;
    }

    private static InputStream unpacked(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return switch (Compression.ofName(path.toString())) {
                case NONE -> in;
                case GZIP -> new GZIPInputStream(in);
                case ZSTD -> new ZstdInputStream(in);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static long rows(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[PARQUET_TAIL];
            file.seek(Math.max(0, file.length() - tail.length));
            file.readFully(tail);
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            long at = file.length() - tail.length - length;
            if (length < 0 || at < 0) {
                throw new IOException("no Parquet file");
            }
            byte[] footer = new byte[length];
            file.seek(at);
            file.readFully(footer);
            return Util.readFileMetaData(new ByteArrayInputStream(footer), true).getNum_rows();
        }
    }

    static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
