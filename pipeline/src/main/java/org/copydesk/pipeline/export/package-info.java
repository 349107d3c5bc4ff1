/**
 * What goes out: {@link org.copydesk.pipeline.export.RecordWriter} writes a JSON object a line for every article. Read it
 * first; the format is described by {@code docs/record.schema.json}.
 */
@NullMarked
package org.copydesk.pipeline.export;

import org.jspecify.annotations.NullMarked;
