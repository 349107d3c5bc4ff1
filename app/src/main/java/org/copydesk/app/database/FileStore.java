package org.copydesk.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.copydesk.pipeline.store.H2Compactor;
import org.copydesk.pipeline.store.StoreSchema;
import org.copydesk.pipeline.store.StoreUrl;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Opens stores in files of H2, each of which one process holds at a time. */
final class FileStore {
    /** The store is closed by its owner, in order, not by H2 in the middle of a shutdown; and H2 writes no trace files. */
    private static final String OWN_OPTIONS = StoreUrl.OPTIONS + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** Who writes much has the file {@linkplain H2Compactor#shrink shrunk} when it is closed, which is quicker than what H2 does. */
    private static final String WRITER_OPTIONS = OWN_OPTIONS + ";MAX_COMPACT_TIME=0";

    private static final String DRAFT_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** Decisions and requests to stop wait for what the batch writes: under load that takes longer than the two seconds of H2. */
    private static final String PATIENCE = ";LOCK_TIMEOUT=10000";

    private static final int CONNECTIONS = 32;

    private FileStore() {}

    /** @see OpenStore#existing */
    static OpenStore existing(FileAddress address, String command, @Nullable String fromEnvironment) {
        if (!Files.exists(address.file())) {
            throw StoreException.missing("at " + address.path());
        }
        OpenStore store = open(address, command, fromEnvironment, false, false);
        if (!store.holdsArticles()) {
            store.close();
            throw new StoreException(address.file() + " is not a store of Copydesk: it has no articles");
        }
        return store;
    }

    /** @see OpenStore#orNew */
    static OpenStore orNew(FileAddress address, String command, @Nullable String fromEnvironment) {
        boolean there = Files.exists(address.file());
        if (!there) {
            Path folder = address.path().getParent();
            try {
                OwnerOnly.createFolder(folder);
            } catch (IOException e) {
                throw new StoreException("can't make the folder " + folder + ": " + FileTrouble.of(e), e);
            }
        }
        return open(address, command, fromEnvironment, !there, true);
    }

    private static OpenStore open(
            FileAddress address, String command, @Nullable String fromEnvironment, boolean fresh, boolean writesMuch) {
        if (!fresh) {
            requireDatabase(address);
        }
        StorePassword password = StorePassword.of(address, fromEnvironment, fresh);
        try {
            if (fresh) {
                make(address, password);
            }
            OwnerOnly.keep(address.file());
            Connection anchor = connect(address, password, writesMuch ? WRITER_OPTIONS : OWN_OPTIONS);
            return opened(address, password, noted(anchor, address, command), writesMuch);
        } catch (SQLException e) {
            throw explained(address, password, e);
        } catch (IOException e) {
            throw new StoreException("can't keep " + address.file() + " from others: " + FileTrouble.of(e), e);
        } finally {
            if (password.created() && !Files.exists(address.file())) {
                address.passwordFile().toFile().delete();
            }
        }
    }

    /**
     * Makes an empty store under another name first: a process that is killed meanwhile leaves nothing that stands in the way. So it is
     * written late, as H2 usually does: at once, each of its some hundred statements would take a page of its own of the file.
     */
    private static void make(FileAddress address, StorePassword password) throws SQLException {
        FileAddress draft = address.draft();
        try {
            Files.deleteIfExists(draft.file());
            try (Connection anchor = connect(draft, password, DRAFT_OPTIONS)) {
                StoreSchema.migrate(new SingleConnectionDataSource(anchor, true));
                try (Statement end = anchor.createStatement()) {
                    end.execute("SHUTDOWN COMPACT");
                }
            } catch (FlywayException | DataAccessException e) {
                draft.file().toFile().delete();
                throw new StoreException("can't make the store " + address + ": " + root(e), e);
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    draft.file().toFile().delete();
                }
                throw e;
            }
            // Unlike a move, a link never takes the place of a store that another process has just made.
            Files.createLink(address.file(), draft.file());
            Files.delete(draft.file());
        } catch (FileAlreadyExistsException quicker) {
            draft.file().toFile().delete();
        } catch (UnsupportedOperationException noLinks) {
            moved(draft, address);
        } catch (IOException e) {
            throw new StoreException("can't make the store " + address + ": " + FileTrouble.of(e), e);
        }
    }

    private static String root(Throwable e) {
        String plain = StoreTrouble.of(e);
        if (!plain.isEmpty()) {
            return plain;
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    private static void moved(FileAddress draft, FileAddress address) {
        try {
            Files.move(draft.file(), address.file());
        } catch (IOException e) {
            throw new StoreException("can't make the store " + address + ": " + FileTrouble.of(e), e);
        }
    }

    private static Connection connect(FileAddress address, StorePassword password, String options) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl() + options, OpenStore.USER, password.value());
    }

    private static void requireDatabase(FileAddress address) {
        Path file = address.file();
        try (InputStream in = Files.newInputStream(file)) {
            // The header of an MVStore file.
            String head = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (!head.equals("H:2,")) {
                throw new StoreException(file + " is not a store: no H2 database");
            }
        } catch (IOException e) {
            throw new StoreException("can't read the store " + file + ": " + FileTrouble.of(e), e);
        }
        if (!Files.isWritable(file)) {
            throw new StoreException("can't write the store " + file + ": permission denied");
        }
    }

    private static StoreException explained(FileAddress address, StorePassword password, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                StoreException.inUse(
                        "the store " + address.path() + " is in use by "
                                + StoreHolder.read(address.holderFile())
                                        .map(StoreHolder::toString)
                                        .orElse("another process")
                                + "; nothing was changed. Stop it first, or take another --db",
                        e,
                        RunningServer.read(address.serverFile()));
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StoreException(
                        "wrong password for the store " + address.path() + " (taken from " + password.origin() + ")",
                        e);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new StoreException(
                        address.file()
                                + " is a file of another version of H2; open it with the Copydesk that made it, or"
                                + " take another --db",
                        e);
            default -> {
                String plain = StoreTrouble.of(e);
                throw new StoreException(
                        "can't open the store " + address.path() + ": " + (plain.isEmpty() ? firstLine(e) : plain), e);
            }
        };
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage() == null ? "SQL error " + e.getErrorCode() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    private static Connection noted(Connection anchor, FileAddress address, String command) throws SQLException {
        try {
            StoreHolder.self(command, Instant.now()).leaveNote(address.holderFile());
            return anchor;
        } catch (IOException e) {
            anchor.close();
            throw new StoreException("can't write " + address.holderFile() + ": " + FileTrouble.of(e), e);
        }
    }

    private static OpenStore opened(
            FileAddress address, StorePassword password, Connection anchor, boolean writesMuch) {
        HikariDataSource pool = pool(address, password);
        return new OpenStore(address, OpenStore.USER, password, pool, () -> {
            pool.close();
            try {
                anchor.close();
                if (writesMuch) {
                    H2Compactor.shrink(address.file());
                }
                Files.deleteIfExists(address.holderFile());
                Files.deleteIfExists(address.serverFile());
            } catch (SQLException e) {
                throw new StoreException("the store " + address + " was not closed in order: " + firstLine(e), e);
            } catch (IOException e) {
                throw new StoreException("can't remove " + address.holderFile() + ": " + FileTrouble.of(e), e);
            }
        });
    }

    /**
     * Not H2's own pool, which rolls back whenever a connection is taken or given back: by {@link StoreUrl#OPTIONS} the end of a
     * transaction that only read would write what another has changed so far.
     */
    private static HikariDataSource pool(FileAddress address, StorePassword password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl() + (address.jdbcUrl().contains(";LOCK_TIMEOUT=") ? "" : PATIENCE));
        config.setUsername(OpenStore.USER);
        config.setPassword(password.value());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // H2 closes the database when memory runs out, and calls its connections valid all the same; a new one opens it
        // again.
        config.setConnectionTestQuery("SELECT 1");
        return new HikariDataSource(config);
    }
}
