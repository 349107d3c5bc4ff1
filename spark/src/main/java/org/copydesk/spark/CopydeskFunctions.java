package org.copydesk.spark;

import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.SourcePage;
import org.jspecify.annotations.Nullable;

/** The functions of Copydesk in Spark SQL. */
public final class CopydeskFunctions {
    /** {@code copydesk_clean(html, url)}: the row that {@link SparkCleaner#clean} has for a page, as a struct. */
    public static final String CLEAN = "copydesk_clean";

    private CopydeskFunctions() {}

    /** Registers the functions for a session, with the rules that come with Copydesk. */
    public static void register(SparkSession spark) {
        register(spark, CleanSettings.standard());
    }

    /** Registers the functions for a session. */
    public static void register(SparkSession spark, CleanSettings settings) {
        Broadcast<ExecutorCleaner> cleaner =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new ExecutorCleaner(settings));
        spark.udf()
                .register(
                        CLEAN,
                        (UDF2<@Nullable String, @Nullable String, @Nullable Row>) (html, url) ->
                                html == null ? null : cleaner.value().clean(page(html, url, settings)),
                        new RecordSchema(settings.withSource()).outcome());
    }

    private static SourceDocument page(String html, @Nullable String url, CleanSettings settings) {
        String uri = url == null ? "" : DocumentNames.address(url, "");
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return SourceDocument.of(
                new SourcePage(uri, bytes, "text/html; charset=utf-8", null), null, settings.largest());
    }
}
