package org.copydesk.pipeline.input;

import java.io.IOException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The documents of an archive: those of one entry after the other; folders and hidden files are passed over. */
final class Entries implements Documents {
    private final ArchiveInputStream<?> archive;
    private final Content content;
    private final Opening opening;
    private @Nullable Documents current;
    private String name = "";

    Entries(ArchiveInputStream<?> archive, Content content, Opening opening) {
        this.archive = archive;
        this.content = content;
        this.opening = opening;
    }

    @Override
    public @Nullable Received next() throws IOException {
        while (true) {
            if (current == null) {
                ArchiveEntry entry = nextFile();
                if (entry == null) {
                    return null;
                }
                name = entry.getName();
                if (!archive.canReadEntryData(entry)) {
                    return new Received.Refused(place(), "the entry is encrypted, or packed in an unknown way", null);
                }
            }
            try {
                if (current == null) {
                    current = opening.open(content.entry(archive, name));
                }
                Received next = current.next();
                if (next != null) {
                    return next;
                }
                current = null;
            } catch (Meter.BombException e) {
                throw e;
            } catch (IOException e) {
                current = null;
                return new Received.Refused(place(), "the entry can't be read: " + e.getMessage(), null);
            }
        }
    }

    private String place() {
        return Places.entry(content.place(), name);
    }

    private @Nullable ArchiveEntry nextFile() throws IOException {
        ArchiveEntry entry = archive.getNextEntry();
        while (entry != null && (entry.isDirectory() || isHidden(entry.getName()))) {
            entry = archive.getNextEntry();
        }
        return entry;
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
