package org.copydesk.pipeline.store;

import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables and views of a store. */
public final class StoreSchema {
    private StoreSchema() {}

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
