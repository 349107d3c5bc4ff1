/**
 * The cleaner on Apache Spark, for crawls that fit no machine: {@link org.copydesk.spark.SparkCleaner} for people who write their own job,
 * {@link org.copydesk.spark.CopydeskFunctions} for SQL, {@link org.copydesk.spark.CopydeskJob} for {@code spark-submit}. Read the first first.
 */
@NullMarked
package org.copydesk.spark;

import org.jspecify.annotations.NullMarked;
