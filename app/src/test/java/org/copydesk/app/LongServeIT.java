package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server under a run every minute, for as many minutes as {@code -Dcopydesk.serve-minutes=60} says: heap after a collection, threads
 * and open files must not grow. Where processes are shown below {@code /proc}.
 */
@EnabledIfSystemProperty(named = "copydesk.serve-minutes", matches = "[0-9]+")
class LongServeIT {
    private static final Pattern USED = Pattern.compile("(?:generation|heap)[^\\n]*?used (\\d+)K");
    private static final long SPARE_HEAP_KB = 4_096;
    private static final int SPARE = 3;

    @TempDir
    private Path folder;

    @Test
    void growsNeitherInHeapNorThreadsNorFiles() throws Exception {
        int minutes = Integer.getInteger("copydesk.serve-minutes");
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(folder.resolve("copydesk.yml"), """
                copydesk:
                  jobs:
                    minutely:
                      inputs: [ inbox ]
                      cron: "0 * * * * *"
                      output:
                        - file: all.jsonl
                        - file: changed.parquet
                          records: changed
                      retention: { versions: 1h, runs: 1h, quarantine: 1h }
                  notices:
                    - command: [ "true" ]
                      events: [ success, failure, alarm, missed ]
                """);
        Process server = Ran.process(folder, "serve", "--port", "0", "--db", "store")
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<Sample> samples = new ArrayList<>();
        try {
            Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
            for (int round = 0; Instant.now().isBefore(end); round++) {
                write(round);
                // The clock is what is waited for here.
                assertThat(server.waitFor(60, TimeUnit.SECONDS))
                        .as(() -> read("err.txt"))
                        .isFalse();
                Sample sample = sample(server.pid());
                samples.add(sample);
                System.out.println("serve " + (round + 1) + ": " + sample);
            }
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
        assertThat(read("err.txt").lines().filter(line -> line.contains("minutely: ")))
                .hasSizeGreaterThanOrEqualTo(minutes - 1)
                .noneMatch(line -> line.contains("failed"));
        Sample warm = samples.get(samples.size() / 3);
        Sample last = samples.get(samples.size() - 1);
        assertThat(last.heapKb()).isLessThanOrEqualTo(warm.heapKb() + SPARE_HEAP_KB);
        assertThat(last.threads()).isLessThanOrEqualTo(warm.threads() + SPARE);
        assertThat(last.files()).isLessThanOrEqualTo(warm.files() + SPARE);
    }

    /** Three new pages a minute, one that changes, and those of before last gone. */
    private void write(int round) throws IOException {
        for (int page = 0; page < 3; page++) {
            Files.writeString(
                    folder.resolve("inbox/" + round + "-" + page + ".html"),
                    "<article><h1>Story %d of minute %d</h1><p>The ferry was late again, said mayor number %d.</p></article>"
                            .formatted(page, round, round * 3 + page));
            Files.deleteIfExists(folder.resolve("inbox/" + (round - 2) + "-" + page + ".html"));
        }
        Files.writeString(folder.resolve("inbox/changing.txt"), "The ferry left at minute " + round + ".\n");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        long heap = 0;
        while (used.find()) {
            heap += Long.parseLong(used.group(1));
        }
        assertThat(heap).isPositive();
        String status = Files.readString(Path.of("/proc/" + pid + "/status"));
        Matcher threads = Pattern.compile("Threads:\\s+(\\d+)").matcher(status);
        assertThat(threads.find()).isTrue();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return new Sample(heap, Integer.parseInt(threads.group(1)), (int) open.count());
        }
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .start();
        String out = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return out;
    }

    /** What the server holds. */
    private record Sample(long heapKb, int threads, int files) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "heap %,d KB, %d threads, %d files", heapKb, threads, files);
        }
    }
}
