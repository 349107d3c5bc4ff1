package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class RunColumnsIT extends RunColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
