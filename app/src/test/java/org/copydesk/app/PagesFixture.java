package org.copydesk.app;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server over a store of several runs, with a document in quarantine and a site whose lines were learned. */
abstract class PagesFixture {
    static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        host = WebHost.start(
                folder, Map.of("copydesk.jobs.yearly.inputs[0]", SAMPLES, "copydesk.jobs.yearly.cron", "0 0 3 1 1 *"));
        PagesStore.fill(host, folder.resolve("in"), SAMPLES);
    }

    @AfterAll
    static void stop() {
        host.close();
    }
}
