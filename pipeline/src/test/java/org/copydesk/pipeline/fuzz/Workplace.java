package org.copydesk.pipeline.fuzz;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder for the files of a trial; made once, and left to the system's temporary files. It also counts open files. */
final class Workplace {
    private static final int COUNTED_EVERY = 2_000;
    private static final long MOST_MORE = 200;

    private @Nullable Path folder;
    private long runs;
    private long open;

    Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = Files.createTempDirectory("fuzz");
            made.toFile().deleteOnExit();
            folder = made;
        }
        if (runs++ % COUNTED_EVERY == 0) {
            count();
        }
        return made;
    }

    private void count() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long now = system.getOpenFileDescriptorCount();
            if (runs > COUNTED_EVERY && now > open + MOST_MORE) {
                throw new IllegalStateException("files stay open: " + now + ", and " + open + " in the beginning");
            }
            open = open == 0 ? now : open;
        }
    }
}
