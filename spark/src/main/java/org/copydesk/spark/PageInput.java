package org.copydesk.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.SourcePage;

/** Reads the documents of files: web archives, Parquet, JSON Lines, and pages or texts in files of their own. */
final class PageInput {
    private static final long SPLIT_BYTES = 128L << 20;
    private static final int MOST_PAGES = 1_000;

    private final JavaSparkContext context;
    private final InputFiles files;
    private final SparkCleaner cleaner;
    private final int largest;
    private final List<Dataset<Row>> tables;
    private final Broadcast<SerializableConfiguration> hadoop;

    /** @throws RequestException if the tables can't be read, or have no column that can hold a page */
    PageInput(SparkSession spark, InputFiles files, SparkCleaner cleaner, int largest) {
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.files = files;
        this.cleaner = cleaner;
        this.largest = largest;
        this.hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        this.tables = tables(spark, files.of(InputFiles.Kind.PARQUET));
    }

    private static List<Dataset<Row>> tables(SparkSession spark, List<String> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            Dataset<Row> table = spark.read().option("mergeSchema", true).parquet(files.toArray(String[]::new));
            SparkCleaner.requirePage(List.of(table.columns()), InputFields.STANDARD);
            return List.of(table.withColumn(
                    SparkCleaner.PLACE,
                    functions.concat(
                            functions.col("_metadata.file_path"),
                            functions.lit("#row="),
                            functions.col("_metadata.row_index"))));
        } catch (RequestException e) {
            throw e;
        } catch (Exception e) {
            throw new RequestException("can't read the Parquet files: " + e.getMessage(), e);
        }
    }

    /** All documents; the same input gives the same documents in the same partitions. */
    JavaRDD<SourceDocument> documents() throws IOException {
        List<JavaRDD<SourceDocument>> all = new ArrayList<>();
        List<String> archives = files.of(InputFiles.Kind.WARC);
        if (!archives.isEmpty()) {
            long split = context.getConf().getSizeAsBytes("spark.sql.files.maxPartitionBytes", SPLIT_BYTES);
            all.add(new WarcSplits(hadoop, largest, split).documents(archives, context));
        }
        tables.forEach(table -> all.add(cleaner.documents(table)));
        List<String> lines = files.of(InputFiles.Kind.JSON_LINES);
        if (!lines.isEmpty()) {
            all.add(new JsonLines(largest).documents(lines, context));
        }
        List<String> pages = files.of(InputFiles.Kind.PAGE);
        if (!pages.isEmpty()) {
            all.add(pages(pages));
        }
        return all.stream().reduce(JavaRDD::union).orElseGet(context::emptyRDD);
    }

    private JavaRDD<SourceDocument> pages(List<String> some) {
        int partitions = Math.max(some.size() / MOST_PAGES, Math.min(some.size(), context.defaultParallelism() * 4));
        int most = largest;
        Broadcast<SerializableConfiguration> configuration = hadoop;
        return context.parallelize(some, partitions)
                .map(file -> page(file, configuration.value().value(), most));
    }

    private static SourceDocument page(String file, Configuration configuration, int largest) {
        Path path = new Path(file);
        String place = InputFiles.place(file);
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            return SourceDocument.of(new SourcePage(place, in.readNBytes(largest + 1), "", null), place, largest);
        } catch (IOException e) {
            return SourceDocument.refused(place, place, "can't be read: " + e.getMessage());
        }
    }
}
