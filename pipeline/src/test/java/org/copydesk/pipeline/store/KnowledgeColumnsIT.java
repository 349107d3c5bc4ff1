package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class KnowledgeColumnsIT extends KnowledgeColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
