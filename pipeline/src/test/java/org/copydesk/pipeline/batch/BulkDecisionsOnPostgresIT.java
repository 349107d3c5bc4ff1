package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class BulkDecisionsOnPostgresIT extends BulkDecisionsContract {
    private final Map<Path, TestDatabase> databases = new HashMap<>();

    @Override
    TestDatabase database(Path folder) {
        return databases.computeIfAbsent(folder, of -> TestPostgres.database());
    }
}
