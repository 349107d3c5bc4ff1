package org.copydesk.pipeline.store;

import java.sql.ResultSet;
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
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        ConnectionCallback<Boolean> there = connection -> {
            try (ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
                return table.next();
            }
        };
        if (!Objects.requireNonNull(jdbc.execute(there))) {
            return false;
        }
        String own = Database.of(jdbc).name().toLowerCase(Locale.ROOT);
        List<String> scripts =
                Rows.strings(jdbc, "SELECT \"script\" FROM \"" + HISTORY + "\" WHERE \"type\" IN ('SQL', 'JDBC')");
        return scripts.stream().anyMatch(script -> !isKnown(script, own));
    }

    private static boolean isKnown(String script, String database) {
        return script.equals(LeanReferences.class.getName())
                || StoreSchema.class.getResource("/db/both/" + script) != null
                || StoreSchema.class.getResource("/db/" + database + "/" + script) != null;
    }

    /**
     * Makes what is missing. In PostgreSQL a migration that is cut off leaves no trace; in H2 it leaves half of its tables, so a new
     * file is to be made under another name first.
     */
    public static void migrate(DataSource dataSource) {
        FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
        describe(flyway);
        flyway.load().migrate();
    }

    /**
     * Tells Flyway what belongs to a store.
     *
     * @param flyway which has its data source already
     */
    public static void describe(FluentConfiguration flyway) {
        Database database = Database.of(new JdbcTemplate(flyway.getDataSource()));
        flyway.locations("classpath:db/both", "classpath:db/" + database.name().toLowerCase(Locale.ROOT));
        if (database == Database.H2) {
            flyway.javaMigrations(new JavaMigration[] {new LeanReferences()});
        }
    }
}
