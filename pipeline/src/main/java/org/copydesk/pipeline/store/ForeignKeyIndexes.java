package org.copydesk.pipeline.store;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes foreign keys of H2 anew so that they use the indexes that are there. Where a table was made with its primary key after its
 * foreign keys, H2 gave each of these an index of its own, and every row was written into two indexes that begin alike. Written to
 * run again after it was cut off, for H2 commits each statement by itself.
 */
final class ForeignKeyIndexes implements JavaMigration {
    /** What the history of earlier stores calls this migration. */
    static final String FORMER_NAME = "org.copydesk.pipeline.store.LeanReferences";

    private static final List<Reference> REFERENCES = List.of(
            new Reference("capture", "run_id", "run (id)"),
            new Reference("capture", "document_id", "document (id)"),
            new Reference("source_text", "payload_id", "payload (id)"),
            new Reference("former_version", "document_id", "document (id)"),
            new Reference("mark", "document_id", "cleaning (document_id) ON DELETE CASCADE"),
            new Reference("paragraph", "document_id", "cleaning (document_id) ON DELETE CASCADE"),
            new Reference("fact", "document_id", "cleaning (document_id) ON DELETE CASCADE"),
            new Reference("diagnostic", "document_id", "cleaning (document_id) ON DELETE CASCADE"),
            new Reference("likeness_band", "text_id", "likeness (text_id) ON DELETE CASCADE"),
            new Reference("article_likeness", "text_id", "likeness (text_id)"));

    private record Reference(String table, String column, String to) {
        String name() {
            return "%s_%s_reference".formatted(table, column);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("17");
    }

    @Override
    public String getDescription() {
        return "references use the indexes that are there";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        for (Reference reference : REFERENCES) {
            for (String known : known(jdbc, reference)) {
                jdbc.sql("ALTER TABLE %s DROP CONSTRAINT %s".formatted(reference.table(), known))
                        .update();
            }
        }
        jdbc.sql("DROP INDEX IF EXISTS capture_document").update();
        for (Reference reference : REFERENCES) {
            jdbc.sql("ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s"
                            .formatted(reference.table(), reference.name(), reference.column(), reference.to()))
                    .update();
        }
    }

    private static List<String> known(JdbcClient jdbc, Reference reference) {
        return jdbc.sql("SELECT c.constraint_name FROM information_schema.referential_constraints c"
                        + " JOIN information_schema.key_column_usage k ON k.constraint_name = c.constraint_name"
                        + " AND k.constraint_schema = c.constraint_schema"
                        + " WHERE k.table_schema = 'PUBLIC' AND k.table_name = :table AND k.column_name = :column")
                .param("table", reference.table().toUpperCase(Locale.ROOT))
                .param("column", reference.column().toUpperCase(Locale.ROOT))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
