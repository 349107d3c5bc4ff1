package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class RunColumnsOnPostgresIT extends RunColumnsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
