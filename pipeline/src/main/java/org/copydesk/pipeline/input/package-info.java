/**
 * Where documents come from: a {@link org.copydesk.pipeline.input.FolderSource} hands them out one by one, whatever the files hold: each
 * {@link org.copydesk.pipeline.input.Format} is one way of holding documents, and {@code FormatRegistry} lists them. Read {@code FolderSource}
 * first, then {@code FormatRegistry}.
 */
@NullMarked
package org.copydesk.pipeline.input;

import org.jspecify.annotations.NullMarked;
