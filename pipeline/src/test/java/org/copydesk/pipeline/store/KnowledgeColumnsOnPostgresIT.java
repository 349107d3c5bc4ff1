package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class KnowledgeColumnsOnPostgresIT extends KnowledgeColumnsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
