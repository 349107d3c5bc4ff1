package org.copydesk.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Compares the records of two runs, as JSON, after sorting: {@code SameRecords PARQUET PARQUET}. Prints how many are the same, and the
 * first that are not; ends with 1 if one differs. {@code spark/same-records} calls it.
 */
public final class SameRecords {
    private static final int SHOWN = 5;
    private static final int AROUND = 150;

    private SameRecords() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().appName("same records").getOrCreate();
        Dataset<String> batch = lines(spark, arguments[0]);
        Dataset<String> cluster = lines(spark, arguments[1]);
        List<String> onlyBatch = batch.exceptAll(cluster).sort("value").collectAsList();
        List<String> onlyCluster = cluster.exceptAll(batch).sort("value").collectAsList();
        System.out.printf(
                "%d records of the batch, %d of the cluster; %d and %d are not the other's%n",
                batch.count(), cluster.count(), onlyBatch.size(), onlyCluster.size());
        for (int i = 0; i < Math.min(SHOWN, Math.min(onlyBatch.size(), onlyCluster.size())); i++) {
            show(onlyBatch.get(i), onlyCluster.get(i));
        }
        spark.stop();
        System.exit(onlyBatch.isEmpty() && onlyCluster.isEmpty() ? 0 : 1);
    }

    /** Where two records part; sorted, those of one document are at the same place. */
    private static void show(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - AROUND);
        System.out.println("< " + one.substring(from, Math.min(one.length(), at + AROUND)));
        System.out.println("> " + other.substring(from, Math.min(other.length(), at + AROUND)));
    }

    private static Dataset<String> lines(SparkSession spark, String path) {
        Column[] columns = Arrays.stream(new RecordSchema(false).record().fieldNames())
                .map(functions::col)
                .toArray(Column[]::new);
        return spark.read()
                .parquet(path)
                .select(functions.to_json(functions.struct(columns)).as("value"))
                .as(Encoders.STRING());
    }
}
