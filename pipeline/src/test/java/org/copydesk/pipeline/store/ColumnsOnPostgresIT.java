package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class ColumnsOnPostgresIT extends ColumnsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
