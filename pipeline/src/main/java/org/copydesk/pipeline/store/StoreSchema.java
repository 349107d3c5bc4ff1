package org.copydesk.pipeline.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables and views of a store. */
public final class StoreSchema {
    private static final String HISTORY = "flyway_schema_history";

    private StoreSchema() {}

    /** Whether a store went through a migration that this version doesn't know: a newer Copydesk made it. False where there is none. */
    public static boolean isNewer(DataSource dataSource) {
        ConnectionCallback<Boolean> there = connection -> {
            try (ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
                return table.next();
            }
        };
        if (!Objects.requireNonNull(new JdbcTemplate(dataSource).execute(there))) {
            return false;
        }
        String own = Database.of(dataSource).name().toLowerCase(Locale.ROOT);
        return new Rows(dataSource)
                        .sql("SELECT \"script\" FROM \"" + HISTORY + "\" WHERE \"type\" IN ('SQL', 'JDBC')")
                        .query(String.class)
                        .list()
                        .stream()
                        .anyMatch(script -> !isKnown(script, own));
    }

    private static boolean isKnown(String script, String database) {
        return script.equals(ForeignKeyIndexes.class.getName())
                || script.equals(ForeignKeyIndexes.FORMER_NAME)
                || StoreSchema.class.getResource("/db/both/" + script) != null
                || StoreSchema.class.getResource("/db/" + database + "/" + script) != null;
    }

    /** The views of a store, by name. */
    public static List<View> views(DataSource dataSource) {
        ConnectionCallback<List<View>> read = connection -> {
            List<View> views = new ArrayList<>();
            DatabaseMetaData catalogue = connection.getMetaData();
            try (ResultSet row = catalogue.getTables(null, connection.getSchema(), null, new String[] {"VIEW"})) {
                while (row.next()) {
                    String name = row.getString("TABLE_NAME");
                    views.add(new View(lower(name), remark(row), columns(catalogue, connection.getSchema(), name)));
                }
            }
            views.sort(Comparator.comparing(View::name));
            return views;
        };
        return Objects.requireNonNull(new JdbcTemplate(dataSource).execute(read));
    }

    private static List<Column> columns(DatabaseMetaData catalogue, String schema, String view) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = catalogue.getColumns(null, schema, view, null)) {
            while (row.next()) {
                columns.add(new Column(lower(row.getString("COLUMN_NAME")), remark(row)));
            }
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String remark(ResultSet row) throws SQLException {
        String remark = row.getString("REMARKS");
        return remark == null ? "" : remark;
    }

    /**
     * A view of the store.
     *
     * @param name as it is asked for
     * @param remark what it shows
     */
    public record View(String name, String remark, List<Column> columns) {}

    /** A column and what it means. */
    public record Column(String name, String remark) {}

    /**
     * Makes what is missing. In PostgreSQL a migration that is cut off leaves no trace; in H2 it leaves half of its tables, so a new
     * file is to be made under another name first.
     */
    public static void migrate(DataSource dataSource) {
        FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
        describe(flyway);
        // In H2 they explain columns to those who look at the store through a server; a command has nobody who would.
        flyway.skipDefaultCallbacks(Database.of(dataSource) == Database.H2);
        flyway.load().migrate();
    }

    /** Whether there are migrations that a store did not go through yet. */
    public static boolean isOlder(DataSource dataSource) {
        FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
        describe(flyway);
        return flyway.load().info().pending().length > 0;
    }

    /**
     * Tells Flyway what belongs to a store.
     *
     * @param flyway which has its data source already
     */
    public static void describe(FluentConfiguration flyway) {
        Database database = Database.of(flyway.getDataSource());
        flyway.locations("classpath:db/both", "classpath:db/" + database.name().toLowerCase(Locale.ROOT));
        if (database == Database.H2) {
            flyway.javaMigrations(new JavaMigration[] {new ForeignKeyIndexes()});
        }
    }
}
