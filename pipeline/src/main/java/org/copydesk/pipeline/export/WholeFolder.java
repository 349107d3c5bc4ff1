package org.copydesk.pipeline.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of articles that is there whole or not at all. It is filled under a hidden name next to its own, forced to the disk, then
 * moved into the place of the one that was there. A folder that holds anything but exported articles is left alone. Not
 * thread-safe.
 */
final class WholeFolder implements Partial {
    private final Path target;
    private final Path part;
    private final Path old;

    private WholeFolder(Path target) {
        this.target = target;
        this.part = WholeOutput.part(target);
        this.old = target.resolveSibling("." + target.getFileName() + ".old");
    }

    /** @throws IOException if it can't be made, or what is there holds other files */
    static WholeFolder at(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        target = Files.exists(target) ? target.toRealPath() : target;
        if (target.getParent() == null) {
            throw new FileSystemException(target.toString(), null, "it is the root of a file system");
        }
        WholeFolder whole = new WholeFolder(target);
        if (!Files.exists(target) && Files.exists(whole.old)) {
            Files.move(whole.old, target);
        }
        requireOurs(target);
        WholeFile.makeFolder(target);
        delete(whole.part);
        delete(whole.old);
        Files.createDirectory(whole.part);
        return whole;
    }

    private static void requireOurs(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        for (Path file : files(target)) {
            String name = file.getFileName().toString();
            if (!FileNames.isOurs(name) || !Files.isRegularFile(file)) {
                throw new FileSystemException(
                        target.toString(), null, "it holds " + name + ", which was not exported; take another folder");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /** Where the files are to be put. */
    Path path() {
        return part;
    }

    /** Everything is written: the folder takes its name. */
    @Override
    public void complete() throws IOException {
        for (Path file : files(part)) {
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        }
        WholeFile.force(part);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.force(target.getParent());
        delete(old);
    }

    @Override
    public void remove() throws IOException {
        delete(part);
    }

    @Override
    public void close() throws IOException {
        remove();
    }
}
