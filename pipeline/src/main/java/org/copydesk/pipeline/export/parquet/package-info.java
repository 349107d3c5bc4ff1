/**
 * Writes and reads Parquet files with parquet-java, which gets by without Hadoop by the stand-ins of parquet-floor.
 * {@link org.copydesk.pipeline.export.parquet.ParquetFile} is the door; read it first.
 */
@NullMarked
package org.copydesk.pipeline.export.parquet;

import org.jspecify.annotations.NullMarked;
