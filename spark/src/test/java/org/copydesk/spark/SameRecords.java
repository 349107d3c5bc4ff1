package org.copydesk.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Compares the records of two runs, as JSON, after sorting: {@code SameRecords PARQUET PARQUET}. Prints how many are the same, and the
 * first that are not; ends with 1 if one differs. {@code spark/same-records} calls it.
 */
public final class SameRecords {
    private static final int SHOWN = 5;

    private SameRecords() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().appName("same records").getOrCreate();
        Dataset<String> batch = lines(spark, arguments[0]);
        Dataset<String> cluster = lines(spark, arguments[1]);
        Dataset<String> onlyBatch = batch.exceptAll(cluster);
        Dataset<String> onlyCluster = cluster.exceptAll(batch);
        long differ = onlyBatch.count() + onlyCluster.count();
        System.out.printf(
                "%d records of the batch, %d of the cluster, %d differ%n", batch.count(), cluster.count(), differ);
        onlyBatch.limit(SHOWN).collectAsList().forEach(line -> System.out.println("< " + line));
        onlyCluster.limit(SHOWN).collectAsList().forEach(line -> System.out.println("> " + line));
        spark.stop();
        System.exit(differ == 0 ? 0 : 1);
    }

    private static Dataset<String> lines(SparkSession spark, String path) {
        Dataset<Row> records = spark.read().parquet(path);
        return records.select(functions.to_json(functions.struct(
                        java.util.Arrays.stream(new RecordSchema(false).record().fieldNames())
                                .map(functions::col)
                                .toArray(org.apache.spark.sql.Column[]::new))))
                .as(org.apache.spark.sql.Encoders.STRING());
    }
}
