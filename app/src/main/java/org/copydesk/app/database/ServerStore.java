package org.copydesk.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Opens stores in PostgreSQL, which other processes may have open too. */
final class ServerStore {
    /** The environment variable that names the database's user. */
    static final String USER_VARIABLE = "COPYDESK_DB_USER";

    /** Many rows in one statement: without it each row is a message of its own. */
    private static final String REWRITE = "reWriteBatchedInserts";

    /** Workers read payloads side by side; a server has seldom more than a hundred connections to give. */
    private static final int CONNECTIONS = 16;

    /** How long a connection is waited for where the address names no {@code connectTimeout}. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ServerStore() {}

    static OpenStore existing(ServerAddress address, Map<String, String> environment) {
        OpenStore store = open(address, environment);
        if (!store.holdsArticles()) {
            store.close();
            throw StoreException.missing("in " + address);
        }
        return store;
    }

    static OpenStore open(ServerAddress address, Map<String, String> environment) {
        String set = environment.getOrDefault(USER_VARIABLE, "");
        String user = set.isEmpty() ? OpenStore.USER : set;
        String password = environment.getOrDefault(StorePassword.VARIABLE, "");
        if (password.isEmpty()) {
            throw new StoreException("no password for the store " + address + ": set " + StorePassword.VARIABLE
                    + " (and " + USER_VARIABLE + ", if the user is not " + OpenStore.USER + ")");
        }
        try (Connection tried = DriverManager.getConnection(address.jdbcUrl(), login(user, password))) {
            tried.getMetaData();
        } catch (SQLException e) {
            throw explained(address, user, e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(user);
        config.setPassword(password);
        config.addDataSourceProperty(REWRITE, "true");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(address.connectTimeout().orElse(PATIENCE).toMillis());
        HikariDataSource pool = new HikariDataSource(config);
        StorePassword known = new StorePassword(password, "the environment variable " + StorePassword.VARIABLE, false);
        return new OpenStore(address, user, known, pool, pool::close);
    }

    private static Properties login(String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return login;
    }

    /** By the first letters of the SQLSTATE, see the appendix "PostgreSQL Error Codes" of its manual. */
    private static StoreException explained(ServerAddress address, String user, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String why;
        if (state.startsWith("28")) {
            why = "the server refuses the user " + user + " or the password (taken from " + StorePassword.VARIABLE
                    + ")";
        } else if (state.equals("3D000")) {
            why = "there is no such database; make it with: CREATE DATABASE";
        } else if (state.startsWith("08")) {
            why = "no server answers there";
        } else {
            String message = e.getMessage() == null ? "SQL state " + state : e.getMessage();
            why = message.lines().findFirst().orElse(message);
        }
        return new StoreException("can't open the store " + address + ": " + why, e);
    }
}
