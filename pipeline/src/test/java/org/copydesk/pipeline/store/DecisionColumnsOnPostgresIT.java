package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class DecisionColumnsOnPostgresIT extends DecisionColumnsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
