package org.copydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A server over a store that has something for every page, and a real Chromium. */
abstract class BrowserFixture {
    static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    static WebHost host;
    static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        String hash = new BCryptPasswordEncoder(4).encode("a secret");
        Path logins =
                Files.writeString(folder.resolve("logins.txt"), "ada:" + hash + ":decide\nben:" + hash + ":decide\n");
        host = WebHost.start(
                folder,
                Map.of(
                        "copydesk.jobs.yearly.inputs[0]",
                        SAMPLES,
                        "copydesk.jobs.yearly.cron",
                        "0 0 3 1 1 *",
                        "copydesk.logins",
                        logins));
        browser = Browser.open(host);
        PagesStore.fill(host, folder.resolve("in"), SAMPLES);
        PagesStore.fillFurther(host);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    static String focused() {
        return (String) browser.run("return document.activeElement.id");
    }
}
