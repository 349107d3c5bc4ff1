package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import org.copydesk.pipeline.TestDatabase;

class BulkDecisionsIT extends BulkDecisionsContract {
    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
