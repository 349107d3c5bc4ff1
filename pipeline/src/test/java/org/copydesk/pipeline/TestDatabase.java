package org.copydesk.pipeline;

import java.nio.file.Path;
import org.copydesk.pipeline.store.StoreUrl;

/** A database that tests write to. */
public record TestDatabase(String url, String user, String password) {
    /** H2 in a file, as a store is kept. */
    public static TestDatabase h2(Path folder) {
        return new TestDatabase(StoreUrl.h2(folder.resolve("store")), "", "");
    }
}
