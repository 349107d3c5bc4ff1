package org.copydesk.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that nobody but their owner may read, where the file system knows owners: secrets, and what was scraped. */
public final class OwnerOnly {
    /** 192 bits: 32 characters of Base64. */
    private static final int BYTES = 24;

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** A secret that nobody can guess, of letters, digits, {@code -} and {@code _}. */
    static String secret() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Takes from everybody else what they may do with a file, which is made with its folder if it isn't there. */
    public static void keep(Path file) throws IOException {
        if (!Files.exists(file)) {
            createFolder(file.toAbsolutePath().getParent());
            create(file, "");
        } else if (isPosix(file)) {
            Set<PosixFilePermission> owners = PosixFilePermissions.fromString(FILE);
            if (!Files.getPosixFilePermissions(file).equals(owners)) {
                Files.setPosixFilePermissions(file, owners);
            }
        }
    }

    /** Makes a folder, with those above it that are missing; what is there stays as it is. */
    static void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, isPosix(folder) ? permissions(FOLDER) : NONE);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String text) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))};
    }

    /**
     * Makes a file that is its owner's from its first moment.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    static void create(Path file, String text) throws IOException {
        FileAttribute<?>[] ownerOnly = isPosix(file) ? permissions(FILE) : NONE;
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, ownerOnly)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
