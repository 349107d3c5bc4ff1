package org.copydesk.pipeline.store;

import org.copydesk.pipeline.TestDatabase;

class ColumnMappingIT extends ColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2(temp);
    }
}
