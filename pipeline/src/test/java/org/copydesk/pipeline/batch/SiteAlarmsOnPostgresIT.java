package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;

class SiteAlarmsOnPostgresIT extends SiteAlarmsContract {
    @Override
    TestDatabase database() {
        return TestPostgres.database();
    }
}
