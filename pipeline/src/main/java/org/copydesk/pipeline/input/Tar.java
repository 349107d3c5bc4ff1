package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive. Links in it are passed over. */
final class Tar implements Format {
    /** Where the header of the first entry says that it is one (POSIX.1-1988). */
    private static final int MAGIC_AT = 257;

    private static final byte[] MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean fits(Content content) throws IOException {
        byte[] head = content.head(MAGIC_AT + MAGIC.length);
        return head.length == MAGIC_AT + MAGIC.length
                && java.util.Arrays.equals(head, MAGIC_AT, head.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public boolean isArchive() {
        return true;
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) {
        return new ArchiveEntries(new Files(content), content, opening, Set.of());
    }

    /** Only plain files have bytes of their own. */
    private static final class Files extends TarArchiveInputStream {
        Files(Content content) {
            super(content.bytes(), StandardCharsets.UTF_8.name());
        }

        @Override
        public TarArchiveEntry getNextEntry() throws IOException {
            TarArchiveEntry entry = super.getNextEntry();
            while (entry != null && !entry.isFile()) {
                entry = super.getNextEntry();
            }
            return entry;
        }
    }
}
