package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.TestDatabase;

class RetentionIT extends RetentionContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
