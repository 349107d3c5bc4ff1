package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class LeaseIT extends LeaseContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
