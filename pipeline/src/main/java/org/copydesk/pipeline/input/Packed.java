package org.copydesk.pipeline.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Compressed content: gzip, zstd, xz. It is opened as what it holds. */
final class Packed implements Format {
    /** What unpacking xz may take, in kibibytes: its strongest preset takes 65 MB. */
    private static final int XZ_MEMORY = 80 * 1024;

    @Override
    public boolean fits(Content content) throws IOException {
        return kind(content) != null;
    }

    @Override
    public Documents open(Content content, Opening opening) throws IOException {
        Kind kind = kind(content);
        if (kind == null) {
            throw new IllegalArgumentException(content.place() + " is not compressed");
        }
        try {
            return new Within(kind, opening.open(content.unpacked(kind.unpacked(content.bytes()))));
        } catch (Meter.BombException e) {
            throw e;
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
                case GZIP -> new GZIPInputStream(in, 1 << 16);
                case ZSTD -> new ZstdInputStream(in);
                case XZ -> new XZInputStream(in, XZ_MEMORY);
            };
        }

        IOException damaged(IOException cause) {
            return new IOException(
                    "the %s data is damaged: %s"
                            .formatted(name().toLowerCase(java.util.Locale.ROOT), cause.getMessage()),
                    cause);
        }
    }

    /** The documents of what was compressed; damage is told as damage. */
    private record Within(Kind kind, Documents documents) implements Documents {
        @Override
        public @Nullable Received next() throws IOException {
            try {
                return documents.next();
            } catch (Meter.BombException e) {
                throw e;
            } catch (IOException e) {
                throw kind.damaged(e);
            }
        }

        @Override
        public void close() throws IOException {
            documents.close();
        }
    }
}
