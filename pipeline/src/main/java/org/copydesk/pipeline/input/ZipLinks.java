package org.copydesk.pipeline.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip file that are links. Only the directory at its end says so (APPNOTE.TXT, 4.3.12 to 4.3.16), and a stream
 * comes upon that too late.
 */
final class ZipLinks {
    private static final int END_SIGN = 0x06054b50;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_SIGN = 0x07064b50;
    private static final int LOCATOR = 20;
    private static final int LONG_END = 56;
    private static final int ENTRY_SIGN = 0x02014b50;
    private static final int ENTRY = 46;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;

    /** Names are kept in memory; nobody packs this many links. */
    private static final int MAX_NAMES = 100_000;

    private ZipLinks() {}

    /**
     * Their names, as Latin-1 whatever they are; none where there is no such directory.
     *
     * @param file closed in the end
     * @throws UnreadableException if there are too many
     */
    static Set<String> of(@Nullable SeekableByteChannel file) throws IOException {
        if (file == null) {
            return Set.of();
        }
        try (file) {
            long from = Math.max(0, file.size() - END - LONGEST_COMMENT - LOCATOR);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            int end = tail.limit() - END;
            while (end >= 0 && !isEnd(tail, end)) {
                end--;
            }
            if (end < 0) {
                return Set.of();
            }
            long directory = Integer.toUnsignedLong(tail.getInt(end + 16));
            if (end >= LOCATOR && tail.getInt(end - LOCATOR) == LOCATOR_SIGN) {
                directory =
                        read(file, tail.getLong(end - LOCATOR + 8), LONG_END).getLong(48);
            }
            return links(file, directory);
        } catch (IndexOutOfBoundsException | IllegalArgumentException noDirectory) {
            return Set.of();
        }
    }

    /** A comment may hold the sign, too, but it ends with the file. */
    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END_SIGN && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END;
    }

    private static Set<String> links(SeekableByteChannel file, long directory) throws IOException {
        Set<String> links = new HashSet<>();
        file.position(directory);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file));
        byte[] bytes = in.readNBytes(ENTRY);
        ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.length == ENTRY && entry.getInt(0) == ENTRY_SIGN) {
            byte[] name = in.readNBytes(Short.toUnsignedInt(entry.getShort(28)));
            if ((entry.getInt(38) >>> 16 & FILE_TYPE) == LINK) {
                links.add(new String(name, StandardCharsets.ISO_8859_1));
            }
            if (links.size() > MAX_NAMES) {
                throw new UnreadableException("it holds more than %,d links".formatted(MAX_NAMES));
            }
            in.readNBytes(Short.toUnsignedInt(entry.getShort(30)) + Short.toUnsignedInt(entry.getShort(32)));
            bytes = in.readNBytes(ENTRY);
            entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        return links;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        byte[] bytes = Channels.newInputStream(file.position(from)).readNBytes(length);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
