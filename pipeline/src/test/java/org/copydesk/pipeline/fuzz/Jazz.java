package org.copydesk.pipeline.fuzz;

/** What Jazzer calls; the system property {@code fuzz.target} names the target. */
public final class Jazz {
    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "CSV"));

    private Jazz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.run(input);
    }
}
