package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.core.text.Digest;

/**
 * A file of the file system.
 *
 * @param file where it is
 * @param folders those in one of which it must be, if it is a link, for the folder was named and not the file; empty for none
 */
record LocalFile(Path file, Set<Path> folders) implements InputFile {
    /** A file that was written just now may be written again with the same time. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final String ATTRIBUTES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,lastModifiedTime,ctime,ino"
                    : "size,lastModifiedTime,creationTime,fileKey";

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String uri() {
        return file.toUri().toString();
    }

    @Override
    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public String version() throws IOException {
        return size() + "@" + Files.getLastModifiedTime(file).toMillis();
    }

    @Override
    public String fingerprint(String reading) {
        try {
            Map<String, Object> now = Files.readAttributes(file, ATTRIBUTES);
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.plus(SETTLED).isAfter(Instant.now()) ? "" : Digest.sha256(reading + new TreeMap<>(now));
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        if (!folders.isEmpty() && leadsOut(file.toRealPath())) {
            throw new UnreadableException("it is a link that leads out of its folder; name the file to have it read");
        }
        return Files.newByteChannel(file);
    }

    private boolean leadsOut(Path real) {
        return folders.stream().noneMatch(real::startsWith);
    }
}
