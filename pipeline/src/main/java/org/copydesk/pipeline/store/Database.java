package org.copydesk.pipeline.store;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases in which a store may lie. */
enum Database {
    /** In a file, or in memory: held by one process. */
    H2,
    /** A server that many processes reach. */
    POSTGRESQL;

    /** A condition that a regular expression is found in a column, its letters as they are. */
    String finds(String column, String pattern) {
        return column + (this == H2 ? " REGEXP " : " ~ ") + pattern;
    }

    static Database of(DataSource dataSource) {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        return switch (Objects.requireNonNull(new JdbcTemplate(dataSource).execute(product))) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalStateException("a store lies in H2 or in PostgreSQL");
        };
    }
}
