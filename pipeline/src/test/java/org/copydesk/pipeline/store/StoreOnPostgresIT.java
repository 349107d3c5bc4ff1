package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class StoreOnPostgresIT extends StoreContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
