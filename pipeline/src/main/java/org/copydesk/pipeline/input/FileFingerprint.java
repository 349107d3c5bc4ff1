package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.text.Digest;

/** Tells whether a file may hold anything else than before, by what the file system says of it. */
final class FileFingerprint {
    /** A file that was written just now may be written again with the same time. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final String ATTRIBUTES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,lastModifiedTime,ctime,ino"
                    : "size,lastModifiedTime,creationTime,fileKey";

    private FileFingerprint() {}

    /**
     * A stamp, or empty for a file that looks like a later one.
     *
     * @param reading names the way that the file is read in
     */
    static String of(Path path, String reading) {
        if (path.equals(Listing.STDIN)) {
            return "";
        }
        try {
            Map<String, Object> now = Files.readAttributes(path, ATTRIBUTES);
            Instant written = Files.getLastModifiedTime(path).toInstant();
            return written.plus(SETTLED).isAfter(Instant.now()) ? "" : Digest.sha256(reading + new TreeMap<>(now));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
