package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class RecordColumnsIT extends RecordColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
