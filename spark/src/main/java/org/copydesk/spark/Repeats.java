package org.copydesk.spark;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.text.Digest;

/**
 * What of an input is there twice, treated as the batch does: of documents with one address one is cleaned, rather one that can be read
 * than not, then the one fetched last, then the last by its place; and of documents with the same bytes one is learned from. Eight bytes
 * are held for each that is passed over, so that executors can know them all. Immutable.
 */
record Repeats(long[] replaced, long[] repeated) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int KEY_DIGITS = 16;
    private static final StructType KEYS = new StructType()
            .add("key", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("bytes", DataTypes.StringType)
            .add("whole", DataTypes.BooleanType)
            .add("fetched", DataTypes.TimestampType)
            .add("place", DataTypes.StringType);

    static Repeats of(JavaRDD<SourceDocument> documents, SparkSession spark) {
        Dataset<Row> keys = spark.createDataFrame(documents.map(Repeats::row), KEYS);
        Dataset<Row> byAddress = keys.selectExpr(
                "*",
                "row_number() over (partition by id order by whole desc, fetched desc nulls last,"
                        + " substring_index(place, '#', 1) desc, length(place) desc, place desc) as nth");
        Dataset<Row> byBytes = byAddress
                .filter("nth = 1 and whole")
                .selectExpr("key", "row_number() over (partition by bytes order by id) as nth");
        return new Repeats(later(byAddress), later(byBytes));
    }

    private static Row row(SourceDocument document) {
        return RowFactory.create(
                key(document),
                DocumentId.of(document.uri()),
                Digest.sha256(document.bytes()),
                document.refusal().isEmpty(),
                document.fetched() == null ? null : java.sql.Timestamp.from(document.fetched()),
                document.place());
    }

    private static long[] later(Dataset<Row> ranked) {
        return ranked.filter("nth > 1").select("key").as(Encoders.LONG()).collectAsList().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long key(SourceDocument document) {
        String name = document.uri() + '\n' + document.place();
        return Long.parseUnsignedLong(Digest.sha256(name).substring(0, KEY_DIGITS), 16);
    }

    /** Whether another document has its address, and is the one to clean. */
    boolean isReplaced(SourceDocument document) {
        return Arrays.binarySearch(replaced, key(document)) >= 0;
    }

    /** Whether another document with the same bytes is learned from. */
    boolean isRepeated(SourceDocument document) {
        return Arrays.binarySearch(repeated, key(document)) >= 0;
    }
}
