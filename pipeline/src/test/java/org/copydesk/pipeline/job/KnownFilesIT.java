package org.copydesk.pipeline.job;

import java.nio.file.Path;
import org.copydesk.pipeline.TestDatabase;

class KnownFilesIT extends KnownFilesContract {
    @Override
    TestDatabase fresh(Path folder) {
        return TestDatabase.h2(folder);
    }
}
