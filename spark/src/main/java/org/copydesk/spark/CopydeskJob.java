package org.copydesk.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.site.SiteFolder;
import org.copydesk.core.text.CopydeskException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program that {@code spark-submit} runs. Ends with the exit codes of the command line. */
public final class CopydeskJob {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int QUARANTINED = 3;

    private CopydeskJob() {}

    public static void main(String[] arguments) {
        int code = run(
                () -> SparkSession.builder().appName("copydesk clean").getOrCreate(),
                new PrintWriter(System.err, true),
                arguments);
        if (code != OK) {
            System.exit(code);
        }
    }

    /**
     * Runs a command.
     *
     * @param spark asked once the arguments are understood
     * @param err takes what is said to people
     * @return the exit code
     */
    static int run(Supplier<SparkSession> spark, PrintWriter err, String... arguments) {
        return new CommandLine(new Program())
                .addSubcommand(new Clean(spark, err))
                .setErr(err)
                .setOut(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    boolean request = e instanceof CopydeskException;
                    err.println("copydesk: " + shown(request ? e.getMessage() : "the job failed: " + e));
                    return request ? USAGE : FAILED;
                })
                .execute(arguments);
    }

    /** Names of files and columns are strangers': what would steer a terminal in them, or turn its direction, is replaced. */
    private static String shown(@Nullable String message) {
        StringBuilder plain = new StringBuilder();
        String.valueOf(message)
                .codePoints()
                .map(c ->
                        Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @Command(name = "copydesk-spark.jar", description = "Copydesk on Apache Spark.", mixinStandardHelpOptions = true)
    private static final class Program implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli gives it
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: clean");
        }
    }

    /** {@code clean}. */
    @Command(
            name = "clean",
            description = "Cleans WARC, Parquet, JSON Lines and pages into a folder of Parquet.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    private static final class Clean implements java.util.concurrent.Callable<Integer> {
        private final Supplier<SparkSession> spark;
        private final PrintWriter err;

        @Option(
                names = "--input",
                paramLabel = "URI",
                required = true,
                arity = "1..*",
                description = "Files, folders or globs.")
        private List<String> inputs = new ArrayList<>();

        @Option(
                names = "--output",
                paramLabel = "URI",
                required = true,
                description = "A folder that is not there yet.")
        private String output = "";

        @Option(
                names = "--decisions",
                paramLabel = "FILE",
                description = "What people decided: a file of copydesk decide list --out.")
        private @Nullable Path decisions;

        @Option(names = "--site-rules", paramLabel = "DIR", description = "The folder of rules for single sites.")
        private @Nullable Path siteRules;

        @Option(names = "--house-style", paramLabel = "FILE.yml", description = "The spellings of the house.")
        private @Nullable Path houseStyle;

        @Option(
                names = "--knowledge",
                paramLabel = "FILE",
                description = "The knowledge.txt of an earlier output; nothing is learned then.")
        private @Nullable Path knowledge;

        @Option(names = "--no-learning", description = "Learns nothing from the documents, as clean --no-store.")
        private boolean learnsNothing;

        @Option(
                names = "--partition-by",
                paramLabel = "site|date|none",
                description = "What the records are partitioned by. Default: ${DEFAULT-VALUE}.")
        private CleanJob.Partition partition = CleanJob.Partition.SITE;

        @Option(names = "--no-near-duplicates", description = "Doesn't look for articles that say nearly the same.")
        private boolean noClusters;

        @Option(names = "--with-source", description = "Puts the decoded source into each record.")
        private boolean withSource;

        @Option(
                names = "--deadline",
                paramLabel = "SECONDS",
                description = "The longest that a document may take. Default: ${DEFAULT-VALUE}.")
        private int deadline = (int) CleanSettings.standard().deadline().toSeconds();

        @Option(
                names = "--largest",
                paramLabel = "BYTES",
                description = "The most bytes of a document. Default: ${DEFAULT-VALUE}.")
        private int largest = CleanSettings.standard().largest();

        Clean(Supplier<SparkSession> spark, PrintWriter err) {
            this.spark = spark;
            this.err = err;
        }

        @Override
        public Integer call() throws IOException {
            if (deadline < 1 || largest < 1) {
                throw new RequestException("--deadline and --largest are 1 or more");
            }
            boolean learns = knowledge == null && !learnsNothing;
            CleanJob job = new CleanJob(inputs, output, settings(), learns, partition, !noClusters);
            ClusterReport report = job.run(spark.get());
            err.println(report.summary());
            return report.quarantined() == 0 ? OK : QUARANTINED;
        }

        private CleanSettings settings() {
            if (houseStyle != null) {
                HouseStyle.read(houseStyle).sound();
            }
            return new CleanSettings(
                    Duration.ofSeconds(deadline),
                    largest,
                    withSource,
                    siteRules == null ? Map.of() : SiteFolder.contents(siteRules),
                    text(houseStyle),
                    text(decisions),
                    text(knowledge));
        }

        private static String text(@Nullable Path file) {
            try {
                return file == null ? "" : Files.readString(file);
            } catch (IOException e) {
                throw new RequestException("can't read " + file + ": " + e, e);
            }
        }
    }
}
