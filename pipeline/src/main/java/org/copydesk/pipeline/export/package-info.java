/**
 * What goes out. {@link org.copydesk.pipeline.export.ExportFormat} makes the writer of a format; read it first. What a record holds
 * is said once, in {@code RecordFields}; of the JSON form {@code docs/record.schema.json} is the description.
 * {@link org.copydesk.pipeline.export.ArticleTarget} is a file or folder that is there whole or not at all.
 */
@NullMarked
package org.copydesk.pipeline.export;

import org.jspecify.annotations.NullMarked;
