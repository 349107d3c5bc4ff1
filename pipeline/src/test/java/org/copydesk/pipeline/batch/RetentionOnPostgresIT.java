package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class RetentionOnPostgresIT extends RetentionContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
