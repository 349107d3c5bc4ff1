package org.copydesk.pipeline.job;

import java.nio.file.Path;
import org.copydesk.pipeline.TestDatabase;

class DecisionsIT extends DecisionsContract {
    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }
}
