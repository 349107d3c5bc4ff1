package org.copydesk.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.copydesk.core.Copydesk;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.JsonObject;
import org.copydesk.core.input.RecordMapper;

/**
 * How many pages the job cleans for each that the library cleans in a plain loop on two threads, in one warm JVM: {@code ClusterSpeed
 * SAMPLES WORK COUNT ROUNDS}. The pages are the samples, each with a sentence of its own. Prints CPU seconds, which other work on the
 * machine disturbs least, and seconds by the clock. {@code spark/speed} calls it.
 */
public final class ClusterSpeed {
    private static final int FILES = 8;
    private static final int WARM = 2_000;

    private ClusterSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        List<Path> warm = make(Path.of(arguments[0]), work.resolve("warm"), WARM);
        List<Path> pages = make(Path.of(arguments[0]), work.resolve("pages"), count);
        SparkSession spark = SparkSession.builder().appName("cluster speed").getOrCreate();
        loop(warm);
        job(spark, work, "warm", "warm-up");
        for (int round = 1; round <= rounds; round++) {
            Spent library = measured(() -> loop(pages));
            String out = "out" + round;
            Spent cleaning = measured(() -> job(spark, work, "pages", out, "--no-learning", "--no-near-duplicates"));
            Spent whole = measured(() -> job(spark, work, "pages", out + "-whole"));
            System.out.printf(
                    "%d pages, round %d: library %s; job without learning and near duplicates %s, %.2f of its rate by CPU; with them %s, %.2f%n",
                    count,
                    round,
                    library,
                    cleaning,
                    library.cpu() / cleaning.cpu(),
                    whole,
                    library.cpu() / whole.cpu());
        }
        spark.stop();
    }

    /** Writes the pages as JSON lines. */
    private static List<Path> make(Path samples, Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<String> shapes = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.sorted().toList()) {
                shapes.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        List<Path> all = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            Path path = folder.resolve("pages" + file + ".jsonl");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(path))) {
                for (int i = file; i < count; i += FILES) {
                    String shape = shapes.get(i % shapes.size());
                    boolean html = shape.contains("<p>");
                    String own = "Number " + i + " of the list was read at the meeting on day " + i % 365 + ".";
                    String page = html ? shape.replaceFirst("</p>", "</p><p>" + own + "</p>") : shape + "\n" + own;
                    out.printf(
                            "{\"url\":\"https://www.site%d.example/story-%d\",\"%s\":\"%s\"}%n",
                            i % 40, i, html ? "html" : "text", escaped(page));
                }
            }
            all.add(path);
        }
        return all;
    }

    private static String escaped(String page) {
        return page.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\t", " ")
                .replace("\n", "\\n");
    }

    private static void loop(List<Path> files) throws Exception {
        Copydesk copydesk = Copydesk.standard();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> work = new ArrayList<>();
        for (Path file : files) {
            work.add(threads.submit(() -> {
                JsonObject json = new JsonObject(1 << 20);
                for (String line : Files.readAllLines(file)) {
                    var record = json.read(line);
                    RecordMapper.page(record, RecordMapper.uri(record, "", InputFields.STANDARD), InputFields.STANDARD)
                            .ifPresent(
                                    page -> copydesk.clean(new Payload(page.bytes(), page.uri(), page.contentType())));
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
    }

    private static void job(SparkSession spark, Path work, String input, String output, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "clean",
                "--input",
                work.resolve(input).toString(),
                "--output",
                work.resolve(output).toString()));
        all.addAll(List.of(more));
        int code = CopydeskJob.run(() -> spark, new PrintWriter(System.err, true), all.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("the job ended with " + code);
        }
    }

    private static Spent measured(Work work) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Spent((system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - begun) / 1e9);
    }

    private record Spent(double cpu, double clock) {
        @Override
        public String toString() {
            return "%.1f s CPU, %.1f s".formatted(cpu, clock);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
