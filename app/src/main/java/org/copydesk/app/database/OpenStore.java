package org.copydesk.app.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.StoreSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A store that this process has open until it is closed. One in a file no other process can open meanwhile; one in PostgreSQL
 * others share. Thread-safe.
 */
public final class OpenStore implements AutoCloseable {
    /** The user to whom a store belongs, where nothing else is said. */
    public static final String USER = "copydesk";

    private static final String CONSOLE = "console";
    private static final String READER = "reader";

    private final StoreAddress address;
    private final String user;
    private final StorePassword password;
    private final DataSource dataSource;
    private final Runnable closing;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Of a store in a file: made once a process. */
    private final AtomicReference<@Nullable ConsoleLogin> reader;

    OpenStore(StoreAddress address, String user, StorePassword password, DataSource dataSource, Runnable closing) {
        this(address, user, password, dataSource, closing, new AtomicReference<>());
    }

    private OpenStore(
            StoreAddress address,
            String user,
            StorePassword password,
            DataSource dataSource,
            Runnable closing,
            AtomicReference<@Nullable ConsoleLogin> reader) {
        this.reader = reader;
        this.address = address;
        this.user = user;
        this.password = password;
        this.dataSource = dataSource;
        this.closing = closing;
    }

    /**
     * Opens a store that is there.
     *
     * @param command what this process runs, for others that find the store held
     * @param environment the environment variables, which may set user and password
     * @throws StoreException if there is no store, another process holds it, the password is wrong, or a newer version made it
     */
    public static OpenStore existing(StoreAddress address, String command, Map<String, String> environment) {
        return known(
                address instanceof ServerAddress server
                        ? ServerStore.existing(server, environment)
                        : FileStore.existing((FileAddress) address, command, environment.get(StorePassword.VARIABLE)));
    }

    /** What a newer version keeps in a store this one would lose or spoil. */
    private static OpenStore known(OpenStore store) {
        boolean known = false;
        try {
            if (StoreSchema.isNewer(store.dataSource)) {
                throw new StoreException(
                        "the store " + store.address + " was made by a newer Copydesk; nothing was changed."
                                + " Use that version or a later one, or take another --db");
            }
            known = true;
            return store;
        } catch (DataAccessException e) {
            throw new StoreException("can't read the store " + store.address + ": " + e.getMessage(), e);
        } finally {
            if (!known) {
                store.close();
            }
        }
    }

    /**
     * Opens a store, and makes it first if it isn't there. A database of PostgreSQL must be there; its tables needn't.
     *
     * @throws StoreException if it can't be made, another process holds it, the password is wrong, or a newer version made it
     */
    public static OpenStore orNew(StoreAddress address, String command, Map<String, String> environment) {
        return known(
                address instanceof ServerAddress server
                        ? ServerStore.open(server, environment)
                        : FileStore.orNew((FileAddress) address, command, environment.get(StorePassword.VARIABLE)));
    }

    /**
     * Asks the process that holds a store in a file to end in order, as Ctrl-C does; returns who that is. Nothing is done, and
     * nobody returned, if nobody holds it, it is a server that has other work too, or the store lies elsewhere.
     */
    public static Optional<String> stopHolder(StoreAddress address) {
        return address instanceof FileAddress file
                ? StoreHolder.read(file.holderFile())
                        .filter(StoreHolder::endsByItself)
                        .filter(StoreHolder::terminate)
                        .map(StoreHolder::toString)
                : Optional.empty();
    }

    /** Who holds a store in a file, for people; empty if nobody does, or it lies elsewhere. */
    public static Optional<String> holder(StoreAddress address) {
        return address instanceof FileAddress file
                ? StoreHolder.read(file.holderFile()).map(StoreHolder::toString)
                : Optional.empty();
    }

    /** The same store for somebody who closes it while its holder works on: closing it does nothing. */
    public OpenStore lent() {
        return new OpenStore(address, user, password, dataSource, () -> {}, reader);
    }

    /**
     * Leaves a note beside a store in a file, by which commands find the server that holds it; it goes when the store is closed.
     * Where others can open the store too, nothing is left.
     */
    public void announce(RunningServer server) {
        if (address instanceof FileAddress file) {
            try {
                server.leaveNote(file.serverFile());
            } catch (IOException e) {
                throw new StoreException("can't write " + file.serverFile() + ": " + FileTrouble.of(e), e);
            }
        }
    }

    /**
     * A login for a console: of a store in a file, a user of its own, made anew, who may read all tables and views and nothing else; of
     * one on a server, the store's user, whose transactions are read-only.
     *
     * @param writes whether it may change rows too; still not tables, users or files
     */
    public ConsoleLogin consoleLogin(boolean writes) {
        if (address instanceof ServerAddress) {
            String url = address.jdbcUrl();
            String readOnly = (url.contains("?") ? "&" : "?") + "readOnly=true&readOnlyMode=always";
            return new ConsoleLogin(
                    "org.postgresql.Driver", writes ? url : url + readOnly, user, password.value(), writes);
        }
        return login(CONSOLE, writes);
    }

    /** A connection that reads tables and views and nothing else: as a user of its own in a file, else in read-only transactions. */
    Connection reading() throws SQLException {
        ConsoleLogin login = address instanceof ServerAddress ? consoleLogin(false) : reader();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private ConsoleLogin reader() {
        synchronized (reader) { // made twice at once, one of them would have another password
            ConsoleLogin known = reader.get();
            if (known == null) {
                known = login(READER, false);
                reader.set(known);
            }
            return known;
        }
    }

    private ConsoleLogin login(String name, boolean writes) {
        String secret = OwnerOnly.secret();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE USER IF NOT EXISTS " + name + " PASSWORD '" + secret + "'",
                    "ALTER USER " + name + " SET PASSWORD '" + secret + "'",
                    "ALTER USER " + name + " ADMIN FALSE",
                    "REVOKE ALL ON SCHEMA PUBLIC FROM " + name,
                    "GRANT SELECT" + (writes ? ", INSERT, UPDATE, DELETE" : "") + " ON SCHEMA PUBLIC TO " + name)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "can't make the user " + name + " in the store " + address + ": " + e.getMessage(), e);
        }
        return new ConsoleLogin("org.h2.Driver", address.jdbcUrl(), name, secret, writes);
    }

    boolean holdsArticles() {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                if (found.getString("TABLE_NAME").toLowerCase(Locale.ROOT).equals("cleaning")) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new StoreException("can't read the store " + address + ": " + e.getMessage(), e);
        }
    }

    public StoreAddress address() {
        return address;
    }

    /** The database's user. */
    public String user() {
        return user;
    }

    public StorePassword password() {
        return password;
    }

    /** Connections of the store's user. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Transactions over its connections. */
    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(dataSource);
    }

    /** Closes the store, so that others can open it; once is enough. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            closing.run();
        }
    }
}
