package org.copydesk.pipeline.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all. It is written under a hidden name next to its own, forced to the disk, then moved; until
 * then the file that was there stays. One at a time writes it. Not thread-safe.
 */
final class WholeFile implements WholeOutput {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private volatile boolean complete;

    private WholeFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Begins to write; folders that are missing are made.
     *
     * @throws IOException if it can't be written, is a folder, or somebody else is writing it
     */
    static WholeFile at(Path file) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        makeFolder(target);
        Path part = WholeOutput.part(target);
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel, target);
            channel.truncate(0);
            return new WholeFile(target, part, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path target) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            throw new FileSystemException(target.toString(), null, "somebody else is writing it");
        }
    }

    static void makeFolder(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    @Override
    public OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }

    /** Everything is written: the file takes its name. */
    @Override
    public void complete() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        force(target.getParent());
    }

    /** Makes a move in a folder last, where the system lets folders be opened. */
    static void force(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException windowsOpensNoFolders) {
            // The move is done; only that it outlasts a power cut isn't promised there.
        }
    }

    @Override
    public void remove() throws IOException {
        if (!complete) {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        remove();
    }
}
