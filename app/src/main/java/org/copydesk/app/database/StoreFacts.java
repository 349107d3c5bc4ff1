package org.copydesk.app.database;

import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.StoreSchema;

/**
 * What a store is like.
 *
 * @param records how many it has
 * @param largest the bytes of its largest document
 * @param older whether an older Copydesk made it, and the next run brings it up to date
 */
public record StoreFacts(long records, long largest, boolean older) {
    public static StoreFacts of(OpenStore store) {
        Rows rows = new Rows(store.dataSource());
        return new StoreFacts(
                rows.number("SELECT COUNT(*) FROM cleaning"),
                rows.number("SELECT COALESCE(MAX(size), 0) FROM payload"),
                StoreSchema.isOlder(store.dataSource()));
    }
}
