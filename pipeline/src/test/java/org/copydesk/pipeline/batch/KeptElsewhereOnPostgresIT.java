package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class KeptElsewhereOnPostgresIT extends KeptElsewhereContract {
    @Override
    TestDatabase fresh(Path folder) {
        return TestPostgres.database();
    }
}
