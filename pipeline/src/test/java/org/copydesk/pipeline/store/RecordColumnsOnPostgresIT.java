package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class RecordColumnsOnPostgresIT extends RecordColumnsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
