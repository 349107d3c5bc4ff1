/**
 * Writes Parquet files, and only what that needs of the format: plain values in zstd pages, levels as runs, a footer without
 * statistics. {@link org.copydesk.pipeline.export.parquet.ParquetFile} is the door; read it first. After the Parquet format
 * specification 2.x and the compact protocol of Thrift.
 */
@NullMarked
package org.copydesk.pipeline.export.parquet;

import org.jspecify.annotations.NullMarked;
