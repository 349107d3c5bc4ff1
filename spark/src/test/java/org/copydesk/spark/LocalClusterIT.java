package org.copydesk.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on two executors in processes of their own. */
class LocalClusterIT {
    private static final int PAGES = 60;

    @TempDir
    private Path folder;

    @Test
    void anExecutorThatIsKilledChangesNothing() throws Exception {
        Pages.jsonLines(folder.resolve("a.jsonl"), 0, PAGES);
        Killer killer = new Killer();
        try (SparkSession cluster = session("local-cluster[2,1,1024]")) {
            cluster.sparkContext().addSparkListener(killer);
            clean(cluster, "killed");
        }
        try (SparkSession undisturbed = session("local[2]")) {
            clean(undisturbed, "undisturbed");

            assertThat(killer.removed.get()).isEqualTo(1);
            assertThat(rows(undisturbed, "killed/records")).hasSize(PAGES);
            for (String name : List.of("records", "rules", "sites", "near-duplicates", "quarantine")) {
                assertThat(rows(undisturbed, "killed/" + name)).isEqualTo(rows(undisturbed, "undisturbed/" + name));
            }
        }
    }

    private static SparkSession session(String master) {
        return SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", "8192")
                .getOrCreate();
    }

    private void clean(SparkSession spark, String output) {
        StringWriter said = new StringWriter();
        int code = CopydeskJob.run(
                () -> spark,
                new PrintWriter(said, true),
                "clean",
                "--input",
                folder.resolve("a.jsonl").toString(),
                "--output",
                folder.resolve(output).toString());
        assertThat(code).as(said.toString()).isZero();
    }

    private List<String> rows(SparkSession spark, String name) {
        return spark.read().parquet(folder.resolve(name).toString()).collectAsList().stream()
                .map(Row::json)
                .sorted()
                .toList();
    }

    /** Kills an executor once some pages were cleaned: of all tasks, the first few learn. */
    private static final class Killer extends SparkListener {
        final AtomicInteger removed = new AtomicInteger();
        private final AtomicInteger resultTasks = new AtomicInteger();
        private final AtomicBoolean killed = new AtomicBoolean();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            boolean wrote = end.taskMetrics() != null
                    && end.taskMetrics().outputMetrics().recordsWritten() > 0;
            if (wrote && resultTasks.incrementAndGet() == 3 && killed.compareAndSet(false, true)) {
                executor().orElseThrow().destroyForcibly();
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved gone) {
            removed.incrementAndGet();
        }

        private static Optional<ProcessHandle> executor() {
            return ProcessHandle.current()
                    .children()
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .findFirst();
        }
    }
}
