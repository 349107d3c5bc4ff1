package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.pipeline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new table needs a test that compares its columns. */
class EveryTableIT extends StoredColumns {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }

    @Test
    void isReadByOneOfTheContracts() throws IOException {
        StringBuilder contracts = new StringBuilder();
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(
                Path.of("src/test/java/org/copydesk/pipeline/store"), "*ColumnsContract.java")) {
            for (Path source : sources) {
                contracts.append(Files.readString(source));
            }
        }
        List<String> tables = new JdbcTemplate(store)
                .queryForList(
                        "SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_type = 'BASE TABLE' AND LOWER(table_name) NOT LIKE 'batch%'"
                                + " AND LOWER(table_name) NOT LIKE 'flyway%'",
                        String.class);
        assertThat(tables)
                .contains("cleaning", "run")
                .allSatisfy(table -> assertThat(contracts).containsPattern("FROM " + table + "\\b"));
    }
}
