package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.copydesk.core.input.BombException;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The documents of an archive: those of one entry after the other; folders and hidden files are passed over. */
final class ArchiveEntries implements Documents {
    private final ArchiveInputStream<?> archive;
    private final Content content;
    private final FormatRegistry opening;
    private final Set<String> links;
    private @Nullable ArchiveEntry entry;
    private @Nullable Content bytes;
    private @Nullable Documents current;

    /** @param links the names of entries that are links, as Latin-1 */
    ArchiveEntries(ArchiveInputStream<?> archive, Content content, FormatRegistry opening, Set<String> links) {
        this.archive = archive;
        this.content = content;
        this.opening = opening;
        this.links = links;
    }

    @Override
    public @Nullable InputItem next() throws IOException {
        while (true) {
            if (current == null && !nextFile()) {
                return null;
            }
            InputItem next = read();
            if (next != null) {
                return next;
            }
        }
    }

    /** The next document of the entry, or null after its last. */
    private @Nullable InputItem read() throws IOException {
        try {
            Documents of = open();
            InputItem next = of == null ? null : of.next();
            if (next == null) {
                leave();
            }
            return next;
        } catch (BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String place = place();
            current = null;
            entry = null;
            return new InputItem.Refused(place, "the entry can't be read: " + UnreadableException.reason(e), null);
        }
    }

    private @Nullable Documents open() throws IOException {
        ArchiveEntry of = entry;
        if (current == null && of != null) {
            if (of instanceof ZipArchiveEntry zipped
                    && links.contains(new String(zipped.getRawName(), StandardCharsets.ISO_8859_1))) {
                throw new UnreadableException("it is a link");
            }
            if (!archive.canReadEntryData(of)) {
                throw new UnreadableException("it is encrypted, or packed in an unknown way");
            }
            bytes = content.entry(archive, of.getName(), of instanceof ZipArchiveEntry);
            current = opening.open(bytes);
        }
        return current;
    }

    /** What is left of an entry whose end only its bytes show is unpacked here, where it is counted. */
    private void leave() throws IOException {
        boolean endUnknown = entry instanceof ZipArchiveEntry zipped
                && zipped.getGeneralPurposeBit().usesDataDescriptor();
        if (endUnknown && bytes != null) {
            byte[] some = new byte[Content.HEAD];
            int read = 0;
            while (read >= 0) {
                read = bytes.bytes().read(some);
            }
        }
        current = null;
        entry = null;
    }

    private String place() {
        return entry == null ? content.place() : DocumentNames.entry(content.place(), entry.getName());
    }

    private boolean nextFile() throws IOException {
        do {
            entry = archive.getNextEntry();
        } while (entry != null && (entry.isDirectory() || isHidden(entry.getName())));
        return entry != null;
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
