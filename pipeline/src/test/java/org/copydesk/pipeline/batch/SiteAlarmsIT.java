package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.TestDatabase;

class SiteAlarmsIT extends SiteAlarmsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
