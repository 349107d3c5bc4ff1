package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class StoreIT extends StoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
