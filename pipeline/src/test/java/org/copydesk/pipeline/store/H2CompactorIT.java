package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class H2CompactorIT {
    private static final int ROWS = 20_000;

    @TempDir
    Path temp;

    @Test
    void whatManySmallCommitsLeftBehindIsTidiedUp() throws SQLException, InterruptedException {
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(StoreUrl.h2(temp.resolve("store")) + ";RETENTION_TIME=0");
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, content VARCHAR(200))");
            jdbc.update("INSERT INTO line SELECT x, REPEAT('a', 200) FROM SYSTEM_RANGE(1, ?)", ROWS);
            Random random = new Random(1);
            for (int commit = 0; commit < 500; commit++) {
                jdbc.update(
                        "UPDATE line SET content = REPEAT('b', 200) WHERE id IN (?, ?, ?)",
                        random.nextInt(ROWS),
                        random.nextInt(ROWS),
                        random.nextInt(ROWS));
            }
            assertThat(percentInUse(source)).isLessThan(40);
            H2Compactor housekeeping = new H2Compactor(source);
            for (int i = 0; i < 100 && percentInUse(source) < 50; i++) {
                jdbc.update("UPDATE line SET content = 'c' WHERE id = 1");
                Thread.sleep(100);
            }
            housekeeping.close();
            assertThat(percentInUse(source)).isGreaterThanOrEqualTo(50);
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM line", Integer.class))
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void aFileWithMuchFreeBetweenItsPartsIsCutWhenNobodyHasItOpen() throws SQLException, IOException {
        String url = StoreUrl.h2(temp.resolve("store")) + ";MAX_COMPACT_TIME=0";
        Path file = temp.resolve("store.mv.db");
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(url + ";RETENTION_TIME=0");
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, content VARCHAR(2000))");
            jdbc.update("INSERT INTO line SELECT x, RANDOM_UUID() FROM SYSTEM_RANGE(1, ?)", ROWS);
            jdbc.execute("CREATE TABLE other AS SELECT x, REPEAT(RANDOM_UUID(), 50) FROM SYSTEM_RANGE(1, 20000)");
            jdbc.execute("CREATE TABLE last AS SELECT * FROM line");
            jdbc.execute("DROP TABLE other");
            jdbc.update("UPDATE line SET content = 'c' WHERE id = 1");
            long open = Files.size(file);
            H2Compactor.shrink(file);
            assertThat(Files.size(file)).isEqualTo(open);
        }
        long before = Files.size(file);
        H2Compactor.shrink(file);
        assertThat(Files.size(file)).isLessThan(before / 2);
        try (Connection again = DriverManager.getConnection(url)) {
            assertThat(new JdbcTemplate(new SingleConnectionDataSource(again, true))
                            .queryForObject("SELECT COUNT(*) FROM last JOIN line USING (id)", Integer.class))
                    .isEqualTo(ROWS);
        }
    }

    private static int percentInUse(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore().getFileStore().getChunksFillRate();
        }
    }
}
