package org.copydesk.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.copydesk.core.learn.Knowledge;

/** The example of docs/spark.md; {@code CleanJobIT} runs it and compares it with the page. */
final class WorkedExample {
    private WorkedExample() {}

    static Outcome clean(SparkSession spark, String crawl) {
        // begin
        Dataset<Row> pages = spark.read().json(crawl);
        SparkCleaner cleaner = SparkCleaner.of(spark, CleanSettings.standard());
        Knowledge knowledge = cleaner.learn(pages);
        Dataset<Row> cleaned = cleaner.with(knowledge).clean(pages);
        Dataset<Row> articles =
                cleaned.filter("quarantine is null and kind = 'article'").select("uri", "title", "text");
        Dataset<Row> refused =
                cleaned.filter("quarantine is not null").select("uri", "quarantine.stage", "quarantine.reason");
        // end
        return new Outcome(articles, refused);
    }

    record Outcome(Dataset<Row> articles, Dataset<Row> refused) {}
}
