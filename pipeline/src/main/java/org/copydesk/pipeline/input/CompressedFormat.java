package org.copydesk.pipeline.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Compressed content: gzip, zstd, xz. It is opened as what it holds. */
final class CompressedFormat implements Format {
    /** What unpacking xz may take, in kibibytes: its strongest preset takes 65 MB. */
    private static final int XZ_MEMORY = 80 * 1024;

    @Override
    public boolean fits(Content content) throws IOException {
        return kind(content) != null;
    }

    @Override
    public boolean isLayer() {
        return true;
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        Kind kind = kind(content);
        if (kind == null) {
            throw new IllegalArgumentException(content.place() + " is not compressed");
        }
        try {
            return new Within(kind, opening.open(content.unpacked(kind.unpacked(content.bytes()))));
        } catch (IOException e) {
            throw kind.damaged(e);
        }
    }

    private static @Nullable Kind kind(Content content) throws IOException {
        for (Kind kind : Kind.values()) {
            if (content.begins(kind.signs)) {
                return kind;
            }
        }
        return null;
    }

    private enum Kind {
        GZIP(0x1f, 0x8b),
        ZSTD(0x28, 0xb5, 0x2f, 0xfd),
        XZ(0xfd, '7', 'z', 'X', 'Z', 0);

        final int[] signs;

        Kind(int... signs) {
            this.signs = signs;
        }

        InputStream unpacked(InputStream in) throws IOException {
            return switch (this) {
                case GZIP -> new Sips(new GzipCompressorInputStream(in, true));
                case ZSTD -> new ZstdInputStream(in);
                case XZ -> new XZInputStream(in, XZ_MEMORY);
            };
        }

        IOException damaged(IOException cause) {
            if (cause instanceof UnreadableException) {
                return cause;
            }
            String data = "the %s data ".formatted(name().toLowerCase(Locale.ROOT));
            return new UnreadableException(
                    cause instanceof MemoryLimitException
                            ? data + "takes more memory to unpack than it may"
                            : data + "is damaged" + (cause instanceof EOFException ? ": it breaks off" : ""),
                    cause);
        }
    }

    /** The documents of what was compressed; damage is reported as damage. */
    private record Within(Kind kind, Documents documents) implements Documents {
        @Override
        public @Nullable InputItem next() throws IOException {
            try {
                return documents.next();
            } catch (IOException e) {
                throw kind.damaged(e);
            }
        }

        @Override
        public void close() throws IOException {
            documents.close();
        }
    }

    /** Reads little at a time: where the data breaks off, a read that fails takes with it what it had unpacked. */
    private static final class Sips extends FilterInputStream {
        private static final int SIP = 1024;

        Sips(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, Math.min(length, SIP));
        }
    }
}
