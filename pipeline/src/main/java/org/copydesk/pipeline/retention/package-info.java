/**
 * Deletes what is older than it is to be kept. Read {@link org.copydesk.pipeline.retention.Retention} first.
 */
@NullMarked
package org.copydesk.pipeline.retention;

import org.jspecify.annotations.NullMarked;
