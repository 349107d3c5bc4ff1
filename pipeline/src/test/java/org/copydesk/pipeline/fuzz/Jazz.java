package org.copydesk.pipeline.fuzz;

import java.io.IOException;

/** What Jazzer calls; the system property {@code fuzz.target} names the target. */
public final class Jazz {
    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "CSV"));

    private Jazz() {}

    /** What is made once is made before anything is timed. */
    public static void fuzzerInitialize() throws IOException {
        TARGET.seeds().forEach(TARGET::run);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.run(input);
    }
}
