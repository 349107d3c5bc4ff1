package org.copydesk.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.learn.Knowledge;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Cleans data sets of pages, for people who write their own job. Immutable; used on the driver, by one thread or many.
 *
 * <p>A row is a page or a text: the columns are looked for by the names that Copydesk knows of other inputs ({@code docs/inputs.md}), such
 * as {@code html}, {@code text}, {@code url}, {@code fetched_at}.
 */
public final class SparkCleaner {
    /** The column that says where in the input a page is. */
    static final String PLACE = "place";

    private final SparkSession spark;
    private final CleanSettings settings;
    private final Broadcast<ExecutorCleaner> cleaner;

    private SparkCleaner(SparkSession spark, CleanSettings settings, @Nullable Broadcast<ExecutorCleaner> base) {
        this.spark = spark;
        this.settings = settings;
        this.cleaner =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new ExecutorCleaner(settings, base));
    }

    /** Sends the settings to the executors. */
    public static SparkCleaner of(SparkSession spark, CleanSettings settings) {
        return new SparkCleaner(spark, settings, null);
    }

    /** Returns a cleaner that knows what is said of a corpus. */
    public SparkCleaner with(Knowledge knowledge) {
        return new SparkCleaner(spark, settings.with(knowledge), cleaner);
    }

    /**
     * Learns from pages what lines recur on the pages of a site, and which names and words occur: one pass over them, in memory that is
     * bounded however many they are. The same partitions give the same knowledge, in whatever order they come to their end.
     */
    public Knowledge learn(Dataset<Row> pages) {
        return learn(documents(pages));
    }

    Knowledge learn(JavaRDD<SourceDocument> documents) {
        return CorpusKnowledge.of(documents, cleaner);
    }

    /**
     * Cleans pages.
     *
     * @return a row for each: the fields of a record, as {@code copydesk export} writes them, and {@code quarantine}, a struct of
     *     {@code stage} and {@code reason} where the page can't be cleaned, else null
     * @throws RequestException if no column can hold a page
     */
    public Dataset<Row> clean(Dataset<Row> pages) {
        return clean(documents(pages));
    }

    Dataset<Row> clean(JavaRDD<SourceDocument> documents) {
        StructType schema = new RecordSchema(settings.withSource()).outcome();
        return spark.createDataFrame(documents.mapPartitions(cleaning(cleaner)), schema);
    }

    private static FlatMapFunction<Iterator<SourceDocument>, Row> cleaning(Broadcast<ExecutorCleaner> cleaner) {
        return documents -> {
            ExecutorCleaner here = cleaner.value();
            return Lazily.map(documents, here::clean);
        };
    }

    /** The documents of rows with named columns. */
    JavaRDD<SourceDocument> documents(Dataset<Row> pages) {
        requirePage(List.of(pages.columns()), InputFields.STANDARD);
        RowDocuments rows = new RowDocuments(settings.largest());
        return pages.toJavaRDD().map(rows::document);
    }

    static void requirePage(List<String> columns, InputFields fields) {
        if (!fields.holdPages(columns)) {
            throw new RequestException("none of the columns " + String.join(", ", columns)
                    + " holds a page: it is looked for in " + fields.pageNames());
        }
    }

    /** Makes documents of rows. */
    private record RowDocuments(int largest) implements Serializable {
        private static final long serialVersionUID = 1L;

        SourceDocument document(Row row) {
            Map<String, String> record = new HashMap<>();
            put(row, "", record);
            String place = record.getOrDefault(PLACE, "");
            return SourceDocument.of(record, place.isEmpty() ? null : InputFiles.place(place), largest);
        }

        private static void put(Row row, String before, Map<String, String> record) {
            StructField[] columns = row.schema().fields();
            for (int i = 0; i < columns.length; i++) {
                String name = before + InputFields.plain(columns[i].name());
                Object value = row.get(i);
                if (value instanceof Row struct) {
                    put(struct, name + ".", record);
                } else if (value != null) {
                    record.putIfAbsent(name, text(value));
                }
            }
        }

        private static String text(Object value) {
            if (value instanceof byte[] bytes) {
                return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            }
            if (value instanceof java.sql.Timestamp time) {
                return time.toInstant().toString();
            }
            if (value instanceof Iterable<?> list) {
                return String.join("\n", texts(CollectionConverters.asJava(list)));
            }
            return value.toString();
        }

        private static List<String> texts(java.lang.Iterable<?> list) {
            Stream.Builder<String> texts = Stream.builder();
            list.forEach(one -> {
                if (one != null && !(one instanceof Row)) {
                    texts.add(text(one));
                }
            });
            return texts.build().toList();
        }
    }
}
