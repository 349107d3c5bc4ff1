package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class DecisionColumnsIT extends DecisionColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
