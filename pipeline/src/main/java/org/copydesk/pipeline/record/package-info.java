/**
 * Records that were exported, taken back in: {@link org.copydesk.pipeline.record.ExportedRecord} is one; read it first. {@link
 * org.copydesk.pipeline.record.RecordDecoder} gives its source, and {@link org.copydesk.pipeline.record.RecordReplay} says again what
 * it says, so that it becomes the same article without a rule being asked.
 */
@NullMarked
package org.copydesk.pipeline.record;

import org.jspecify.annotations.NullMarked;
