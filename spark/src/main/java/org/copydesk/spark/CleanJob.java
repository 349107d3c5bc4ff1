package org.copydesk.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.copydesk.core.learn.Knowledge;

/**
 * Cleans the files of an input into a folder of data sets. Documents are cleaned once, into a data set of their own, from which the
 * others are made.
 *
 * @param inputs URIs of files, folders and globs
 * @param output the URI of a folder that is not there yet
 * @param settings how documents are cleaned
 * @param learns whether the corpus is learned from first
 * @param partition what the records are partitioned by
 * @param clusters whether near duplicates are looked for
 */
record CleanJob(
        List<String> inputs,
        String output,
        CleanSettings settings,
        boolean learns,
        Partition partition,
        boolean clusters) {
    private static final String OUTCOMES = "outcomes";

    CleanJob {
        inputs = List.copyOf(inputs);
    }

    /** What the records of a folder have in common. */
    enum Partition {
        SITE("coalesce(site, '')"),
        /** The day on which it was fetched, in UTC. */
        DATE("coalesce(substr(fetchedAt, 1, 10), '')"),
        NONE("''");

        private final String value;

        Partition(String value) {
            this.value = value;
        }

        /** The column that names the folder; it is in no file. */
        String column() {
            return "by_" + name().toLowerCase(java.util.Locale.ROOT);
        }

        Column value() {
            return functions.expr(value);
        }
    }

    /**
     * Does the work.
     *
     * @throws RequestException if it can't be begun
     * @throws IOException if the output can't be written
     */
    ClusterReport run(SparkSession spark) throws IOException {
        long begun = System.nanoTime();
        requireSound(settings);
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        InputFiles files = InputFiles.list(inputs, hadoop);
        SparkCleaner cleaner = SparkCleaner.of(spark, settings);
        PageInput input = new PageInput(spark, files, cleaner, settings.largest());
        OutputFolder folder = OutputFolder.begin(output, hadoop);
        try {
            JavaRDD<SourceDocument> all = input.documents();
            Repeats found = Repeats.of(all, spark);
            Broadcast<Repeats> repeats =
                    JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(found);
            JavaRDD<SourceDocument> documents =
                    all.filter(one -> !repeats.value().isReplaced(one));
            Knowledge knowledge = learns
                    ? cleaner.learn(documents.filter(one -> !repeats.value().isRepeated(one)))
                    : settings.learned();
            folder.write("knowledge.txt", knowledge.write());
            cleaner.with(knowledge).clean(documents).write().parquet(folder.path(OUTCOMES));
            ClusterReport report = write(spark, folder, found.replaced().length, knowledge.id(), begun);
            folder.delete(OUTCOMES);
            folder.write("report.json", report.json());
            folder.commit();
            return report;
        } catch (Exception e) {
            folder.abandon();
            throw e;
        }
    }

    private static void requireSound(CleanSettings settings) {
        try {
            settings.sites();
            settings.house();
            DecisionList.read(settings.decisions());
            if (!settings.learned().write().equals(settings.knowledge())) {
                throw new IllegalArgumentException("it is no knowledge.txt of an output");
            }
        } catch (IllegalArgumentException e) {
            throw new RequestException("the knowledge can't be read: " + e.getMessage(), e);
        }
    }

    private ClusterReport write(SparkSession spark, OutputFolder folder, long replaced, String knowledge, long begun) {
        Dataset<Row> outcomes = spark.read().parquet(folder.path(OUTCOMES));
        Dataset<Row> records =
                outcomes.filter(functions.col(RecordSchema.QUARANTINE).isNull()).drop(RecordSchema.QUARANTINE);
        writeRecords(records, folder.path("records"));
        Dataset<Row> quarantine = outcomes.filter(
                        functions.col(RecordSchema.QUARANTINE).isNotNull())
                .select("id", "uri", "site", "fetchedAt", "place", RecordSchema.QUARANTINE + ".*");
        quarantine.orderBy("uri").write().parquet(folder.path("quarantine"));
        ClusterReport.rules(records).coalesce(1).write().parquet(folder.path("rules"));
        ClusterReport.sites(outcomes).coalesce(1).write().parquet(folder.path("sites"));
        long near = 0;
        if (clusters) {
            NearDuplicateGroups.of(records).write().parquet(folder.path("near-duplicates"));
            near = spark.read().parquet(folder.path("near-duplicates")).count();
        }
        long in = outcomes.count();
        return new ClusterReport(
                in,
                in - quarantine.count(),
                replaced,
                near,
                knowledge,
                (System.nanoTime() - begun) / 1_000_000,
                spark.read().parquet(folder.path("rules")).collectAsList(),
                spark.read()
                        .parquet(folder.path("sites"))
                        .limit(ClusterReport.MOST)
                        .collectAsList(),
                ClusterReport.reasons(quarantine).collectAsList());
    }

    /** Sorted by URI within each folder; the rows of a large folder are spread over several files. */
    private void writeRecords(Dataset<Row> records, String path) {
        String column = partition.column();
        Column[] order = {functions.col(column), functions.col("uri")};
        Dataset<Row> sorted = records.withColumn(column, partition.value())
                .repartitionByRange(order)
                .sortWithinPartitions(order);
        if (partition == Partition.NONE) {
            sorted.drop(column).write().option("compression", "zstd").parquet(path);
        } else {
            sorted.write().option("compression", "zstd").partitionBy(column).parquet(path);
        }
    }
}
