package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import org.copydesk.pipeline.TestDatabase;

class KnownFilesIT extends KnownFilesContract {
    @Override
    TestDatabase fresh(Path folder) {
        return TestDatabase.h2(folder);
    }
}
