package org.copydesk.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.copydesk.pipeline.store.StoreDigest;
import org.copydesk.pipeline.store.StoreSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A backup of a store in a file: a zip of its database as it was at one moment, of its password where a file keeps it, and of a digest
 * of what it holds, which was read from that database itself.
 */
public final class StoreBackup {
    private static final String DATABASE = "copydesk.mv.db";
    private static final String PASSWORD = "copydesk.password";
    private static final String DIGEST = "digest.txt";

    private StoreBackup() {}

    /**
     * Writes a backup of an open store, while others may write to the store.
     *
     * @param zip left open
     * @throws StoreException if the store lies elsewhere, or can't be read
     */
    public static void write(OpenStore store, OutputStream zip) throws IOException {
        Path folder = Files.createTempDirectory(file(store.address()).path().getParent(), ".backup-");
        try {
            FileAddress copy = copied(store, folder);
            ZipOutputStream out = new ZipOutputStream(zip);
            out.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(copy.file(), out);
            if (!store.password().isOfEnvironment()) {
                put(out, PASSWORD, store.password().value());
            }
            put(out, DIGEST, digest(copy, store.password().value()));
            out.finish();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static FileAddress file(StoreAddress address) {
        if (address instanceof FileAddress file) {
            return file;
        }
        throw new StoreException("a store in PostgreSQL is backed up by pg_dump, and restored by pg_restore");
    }

    /** The database as H2 backs it up, in a folder that nobody else reads. */
    private static FileAddress copied(OpenStore store, Path folder) throws IOException {
        Path packed = folder.resolve("h2.zip");
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BACKUP TO '" + packed.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw new StoreException("can't back up the store " + store.address() + ": " + e.getMessage(), e);
        }
        FileAddress copy = new FileAddress(folder.resolve("copydesk"), List.of());
        try (ZipFile zip = new ZipFile(packed.toFile());
                InputStream database = zip.getInputStream(zip.entries().nextElement())) {
            Files.copy(database, copy.file());
        }
        Files.delete(packed);
        return copy;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a store of a backup where there is none, and sees to it that it holds what was backed up.
     *
     * @param environment may hold the password of a store whose file kept none
     * @throws StoreException if a store is there already, or the backup is none or damaged; nothing is left behind then
     */
    public static void restore(Path backup, StoreAddress address, Map<String, String> environment) {
        FileAddress target = file(address);
        for (Path there : List.of(target.file(), target.passwordFile())) {
            if (Files.exists(there)) {
                throw new StoreException(
                        there + " is there already, and nothing is written over it; take another --db");
            }
        }
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            restore(zip, target, environment);
        } catch (IOException e) {
            throw new StoreException("can't restore " + backup + ": " + FileTrouble.of(e), e);
        }
    }

    private static void restore(ZipFile zip, FileAddress target, Map<String, String> environment) throws IOException {
        FileAddress draft = target.draft();
        String kept = text(zip, PASSWORD);
        String password = kept == null ? environment.getOrDefault(StorePassword.VARIABLE, "") : kept;
        if (password.isEmpty()) {
            throw new StoreException("the backup holds no password: set " + StorePassword.VARIABLE);
        }
        OwnerOnly.createFolder(target.path().getParent());
        Files.deleteIfExists(draft.file());
        try {
            OwnerOnly.create(draft.file(), "");
            try (InputStream database = zip.getInputStream(entry(zip, DATABASE))) {
                Files.copy(database, draft.file(), StandardCopyOption.REPLACE_EXISTING);
            }
            OwnerOnly.keep(draft.file());
            if (!String.valueOf(text(zip, DIGEST)).startsWith(digest(draft, password))) {
                throw new StoreException(zip.getName() + " is damaged: it doesn't hold what was backed up");
            }
            if (kept != null) {
                OwnerOnly.create(target.passwordFile(), kept + "\n");
            }
            Files.move(draft.file(), target.file());
        } finally {
            Files.deleteIfExists(draft.file());
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new StoreException(zip.getName() + " is no backup of a store: " + name + " is not in it");
        }
        return entry;
    }

    private static @Nullable String text(ZipFile zip, String name) throws IOException {
        if (zip.getEntry(name) == null && name.equals(PASSWORD)) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry(zip, name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The file's SHA-256, and what {@code verify --hash} prints, if the tables are those of this version. */
    private static String digest(FileAddress address, String password) throws IOException {
        StringBuilder lines = new StringBuilder("file  " + sha256(address.file()));
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl() + ";ACCESS_MODE_DATA=r", OpenStore.USER, password)) {
            SingleConnectionDataSource store = new SingleConnectionDataSource(connection, true);
            if (StoreSchema.isNewer(store)) {
                throw new StoreException("a newer Copydesk made the backup; use that version or a later one");
            }
            if (StoreSchema.isOlder(store)) {
                return lines.toString();
            }
            List<StoreDigest.Table> tables = new StoreDigest(store).tables();
            tables.forEach(table -> lines.append('\n').append(table));
            return lines.append("\nstore  ").append(StoreDigest.of(tables)).toString();
        } catch (SQLException | DataAccessException e) {
            String plain = StoreTrouble.of(e);
            throw new StoreException(
                    "can't read the backup: " + (plain.isEmpty() ? String.valueOf(e.getMessage()) : plain), e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
