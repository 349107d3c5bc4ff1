package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class LeaseOnPostgresIT extends LeaseContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
