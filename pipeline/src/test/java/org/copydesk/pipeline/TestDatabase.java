package org.copydesk.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.pipeline.store.StoreSchema;
import org.copydesk.pipeline.store.StoreUrl;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that tests write to. */
public record TestDatabase(String url, String user, String password) {
    /** H2 in a file, as a store is kept. Its tables are made once for all tests of a JVM: a new file is a copy of theirs. */
    public static TestDatabase h2(Path folder) {
        Path file = folder.resolve("store.mv.db");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.copy(Empty.FILE, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase(StoreUrl.h2(folder.resolve("store")), "", "");
    }

    void migrate() {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(url, user, password, true);
        StoreSchema.migrate(connection);
        connection.destroy();
    }

    private static final class Empty {
        static final Path FILE = made();

        private static Path made() {
            try {
                Path folder = Files.createTempDirectory("empty");
                new TestDatabase(StoreUrl.h2(folder.resolve("store")), "", "").migrate();
                Path file = folder.resolve("store.mv.db");
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
