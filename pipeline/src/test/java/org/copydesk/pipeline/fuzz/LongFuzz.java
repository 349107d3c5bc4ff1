package org.copydesk.pipeline.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer look for inputs that do harm, a process a target. No default build runs it, since its name is that of no test:
 * {@code bench/fuzz} does. What it finds stands below {@code target/fuzz}; it is kept among the test's resources once it is mended.
 */
class LongFuzz {
    private static final String WATCHED = "org.copydesk.**:org.apache.commons.compress.**:org.netpreserve.**"
            + ":de.siegmar.**:tools.jackson.core.**:org.jsoup.**:org.snakeyaml.**:org.tukaani.**"
            + ":org.apache.lucene.analysis.hunspell.**";

    /** Those that {@code fuzz.targets} names, with commas between, or all. */
    static Stream<Target> targets() {
        String chosen = System.getProperty("fuzz.targets", "");
        List<String> names = chosen.isBlank() ? List.of() : Arrays.asList(chosen.split(","));
        return Arrays.stream(Target.values())
                .filter(target -> names.isEmpty() || names.contains(target.label()) || names.contains(target.name()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(Target target) throws IOException, InterruptedException {
        Path folder = Path.of("target", "fuzz", target.label()).toAbsolutePath();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
        for (byte[] finding : target.findings()) {
            Files.write(seeds.resolve("finding-" + number++), finding);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("fuzz.heap", "768m"),
                "-XX:+UseSerialGC",
                "-Dfuzz.target=" + target.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Jazz.class.getName(),
                "--instrumentation_includes=" + WATCHED,
                // An owner's rules are expressions, and meant to be.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.XPathInjection",
                "--keep_going=" + System.getProperty("fuzz.findings", "5"),
                "--reproducer_path=" + folder,
                "-runs=" + System.getProperty("fuzz.runs", "1000000"),
                "-max_total_time=" + System.getProperty("fuzz.seconds", "0"),
                "-timeout=120",
                "-max_len=8192",
                "-rss_limit_mb=4096",
                "-print_final_stats=1",
                "-artifact_prefix=" + folder + "/",
                corpus.toString(),
                seeds.toString()));
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, jazzer.waitFor(), () -> target + ": see " + log);
    }
}
