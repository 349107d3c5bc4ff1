package org.copydesk.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStoreIT {
    @TempDir
    Path temp;

    private OpenStore opened() {
        return OpenStore.orNew(StoreAddress.parse("data/store", temp), "test", Map.of());
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void keepsAStoreFromOthers() throws IOException {
        opened().close();
        Path file = temp.resolve("data/store.mv.db");
        assertThat(rights(temp.resolve("data"))).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(temp.resolve("data/store.password"))).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        opened().close();
        assertThat(rights(file)).as("of a store that was made before").isEqualTo("rw-------");
    }

    @Test
    void isOpenAgainAfterItsDatabaseWasClosedForWantOfMemory() throws Exception {
        try (OpenStore store = opened()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                try (Connection connection = store.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN IMMEDIATELY");
                }
            });
            Instant late = Instant.now().plusSeconds(30);
            while (!answers(store) && Instant.now().isBefore(late)) {
                // A connection that was in use just now is not asked whether it is alive.
                LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
            }
            assertThat(answers(store)).isTrue();
        }
    }

    private static boolean answers(OpenStore store) {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1")) {
            return found.next();
        } catch (SQLException closed) {
            return false;
        }
    }

    @Test
    void lendsAConsoleALoginThatOnlyReads() throws Exception {
        Path note = Files.writeString(temp.resolve("note"), "secret words");
        Path out = temp.resolve("out");
        try (OpenStore store = opened()) {
            ConsoleLogin writer = store.consoleLogin(true);
            try (Connection console = connected(writer);
                    Statement statement = console.createStatement()) {
                assertThat(statement.executeUpdate("UPDATE lease SET beat = beat + 1"))
                        .isOne();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("CREATE ALIAS run AS 'void run() { }'"));
            }
            ConsoleLogin login = store.consoleLogin(false);
            assertThatExceptionOfType(SQLException.class)
                    .as("the login of before")
                    .isThrownBy(() -> connected(writer));
            assertThat(login.toString()).doesNotContain(login.password());
            try (Connection console = connected(login);
                    Statement statement = console.createStatement()) {
                for (String sql : List.of("SELECT * FROM articles", "SELECT * FROM mark", "SELECT * FROM lease")) {
                    statement.executeQuery(sql).close();
                }
                for (String sql : List.of(
                        "DELETE FROM article",
                        "UPDATE lease SET beat = 0",
                        "INSERT INTO document (id, uri, first_seen) VALUES ('a', 'x:a', CURRENT_TIMESTAMP)",
                        "DELETE FROM ruling",
                        "TRUNCATE TABLE article",
                        "DROP TABLE article CASCADE",
                        "DROP VIEW articles",
                        "ALTER TABLE article ADD COLUMN x INT",
                        "CREATE TABLE mine (x INT)",
                        "CREATE ALIAS run AS 'void run() { }'",
                        "CREATE ALIAS run FOR \"java.lang.System.gc\"",
                        "CREATE TRIGGER t AFTER INSERT ON article CALL \"org.h2.server.Service\"",
                        "SELECT FILE_READ('" + note + "', 'UTF-8')",
                        "SELECT * FROM CSVREAD('" + note + "')",
                        "CALL CSVWRITE('" + out + "', 'SELECT 1')",
                        "SELECT FILE_WRITE('x', '" + out + "')",
                        "RUNSCRIPT FROM '" + note + "'",
                        "SCRIPT TO '" + out + "'",
                        "BACKUP TO '" + out + "'",
                        "CREATE LINKED TABLE other('org.h2.Driver', 'jdbc:h2:mem:x', '', '', 'y')",
                        "CREATE USER other PASSWORD 'x' ADMIN",
                        "GRANT ALL ON SCHEMA PUBLIC TO console",
                        "ALTER USER console ADMIN TRUE",
                        "ALTER USER copydesk SET PASSWORD 'x'",
                        "SET WRITE_DELAY 500",
                        "SHUTDOWN")) {
                    assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> statement.execute(sql));
                }
            }
        }
        assertThat(out).doesNotExist();
    }

    private static Connection connected(ConsoleLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    /** It had 11 MB: each statement took a page of its own. */
    @Test
    void makesASmallStore() throws IOException {
        opened().close();
        assertThat(Files.size(temp.resolve("data/store.mv.db"))).isLessThan(1 << 20);
    }

    @Test
    void leavesNoPasswordOfAStoreThatCouldNotBeMade() throws IOException {
        Path inTheWay = Files.createDirectories(temp.resolve("data/store.new.mv.db"));
        Files.writeString(inTheWay.resolve("note"), "x");
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::opened);
        assertThat(temp.resolve("data/store.password")).doesNotExist();
    }

    @Test
    void refusesAStoreOfANewerVersion() throws SQLException {
        try (OpenStore store = opened();
                Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"flyway_schema_history\" SELECT 9999, '999', 'later', 'SQL', 'V999__later.sql',"
                            + " 0, 'x', CURRENT_TIMESTAMP, 1, TRUE");
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::opened)
                .withMessageContaining("made by a newer Copydesk; nothing was changed. Use that version");
        assertThatExceptionOfType(StoreException.class)
                .as("and it was closed")
                .isThrownBy(() -> OpenStore.existing(StoreAddress.parse("data/store", temp), "test", Map.of()))
                .withMessageContaining("made by a newer Copydesk");
    }

    @Test
    void saysWhatToDoWithADamagedStore() throws IOException {
        opened().close();
        Path file = temp.resolve("data/store.mv.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] holed = whole.clone();
        for (int i = 100; i < holed.length; i++) {
            holed[i] = (byte) 0x55;
        }
        for (byte[] damaged : new byte[][] {Arrays.copyOf(whole, 5000), Arrays.copyOf(whole, 100), holed}) {
            Files.write(file, damaged);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(this::opened)
                    .withMessageContaining("damaged: put a copy of it back in its place");
        }
    }

    /** With H2's own pool each look at a document wrote what the batch had changed so far: twice the bytes, a fifth of the time. */
    @Test
    void lookingIntoAStoreWritesNothingOfWhatAnotherHasNotCommitted() throws SQLException {
        StoreAddress address = StoreAddress.parse("store", temp);
        try (OpenStore store = OpenStore.orNew(address, "test", Map.of());
                Connection writer = store.dataSource().getConnection();
                Statement change = writer.createStatement()) {
            writer.setAutoCommit(false);
            change.execute("INSERT INTO document (id, uri, first_seen) VALUES ('a', 'x:a', CURRENT_TIMESTAMP)");
            long before = written(writer);
            for (int i = 0; i < 10; i++) {
                try (Connection reader = store.dataSource().getConnection();
                        Statement statement = reader.createStatement();
                        ResultSet documents = statement.executeQuery("SELECT COUNT(*) FROM document")) {
                    documents.next();
                    assertThat(documents.getInt(1)).isZero();
                }
            }
            assertThat(written(writer)).isEqualTo(before);
            writer.commit();
            assertThat(written(writer)).isGreaterThan(before);
        }
    }

    /** The number of the last version that was written to the file. */
    private static long written(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore().getCurrentVersion();
    }
}
