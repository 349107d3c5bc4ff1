/**
 * Where documents come from: a {@link org.copydesk.pipeline.input.PayloadSource} hands them out one by one. Read
 * {@code PayloadSource} first, then {@code FolderSource}.
 */
@NullMarked
package org.copydesk.pipeline.input;

import org.jspecify.annotations.NullMarked;
