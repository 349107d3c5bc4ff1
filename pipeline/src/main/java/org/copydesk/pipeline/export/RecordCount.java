package org.copydesk.pipeline.export;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.Util;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Store;
import org.copydesk.pipeline.s3.StoredObject;

/** Counts the records of what was exported before. */
public final class RecordCount {
    /** At the end of a Parquet file: the length of its footer, and a magic word. */
    private static final int PARQUET_TAIL = 8;

    private RecordCount() {}

    /**
     * How many records there are.
     *
     * @param place a file, a folder or the address of an object
     * @return empty if nothing is there, or it is none that Copydesk wrote
     * @throws IOException if a store of objects can't be asked
     */
    public static OptionalLong of(String place, ExportFormat format) throws IOException {
        try {
            return S3Address.isMeant(place) ? of(S3Address.of(place), format) : of(Path.of(place), format);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException isOfSomebodyElse) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong of(S3Address address, ExportFormat format) throws IOException {
        try (S3Store store = S3Store.open()) {
            Optional<StoredObject> there = store.find(address);
            return there.isEmpty() ? OptionalLong.empty() : of(store.read(there.get()), address.key(), format);
        }
    }

    private static OptionalLong of(Path path, ExportFormat format) throws IOException {
        if (!Files.exists(path) || Files.isDirectory(path) != format.isFolder()) {
            return OptionalLong.empty();
        }
        return format.isFolder()
                ? OptionalLong.of(files(path))
                : of(Files.newByteChannel(path), path.toString(), format);
    }

    private static OptionalLong of(SeekableByteChannel file, String name, ExportFormat format) throws IOException {
        try (file) {
            return OptionalLong.of(format.count(file, name));
        }
    }

    /**
     * @param name whose ending says how they are compressed
     * @param quoted whether line ends between quotes are text
     */
    static long lines(SeekableByteChannel file, String name, boolean quoted) throws IOException {
        long lines = 0;
        boolean within = false;
        try (InputStream in = new BufferedInputStream(unpacked(file, name), 1 << 16)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                within ^= quoted && one == '"';
                lines += one == '\n' && !within ? 1 : 0;
            }
        }
        return lines;
    }

    private static InputStream unpacked(SeekableByteChannel file, String name) throws IOException {
        InputStream in = Channels.newInputStream(file);
        return switch (Compression.ofName(name)) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in);
            case ZSTD -> new ZstdInputStream(in);
        };
    }

    static long rows(SeekableByteChannel file) throws IOException {
        long tail = Math.max(0, file.size() - PARQUET_TAIL);
        int length = ByteBuffer.wrap(read(file, tail, PARQUET_TAIL))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        if (length < 0 || length > tail) {
            throw new IOException("no Parquet file");
        }
        byte[] footer = read(file, tail - length, length);
        return Util.readFileMetaData(new ByteArrayInputStream(footer), true).getNum_rows();
    }

    private static byte[] read(SeekableByteChannel file, long at, int length) throws IOException {
        byte[] bytes = Channels.newInputStream(file.position(at)).readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
