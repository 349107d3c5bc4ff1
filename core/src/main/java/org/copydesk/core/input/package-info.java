/**
 * From what crawlers store to documents, wherever it is stored: {@link org.copydesk.core.input.RecordMapper} makes a page of a record's
 * named fields, {@link org.copydesk.core.input.DocumentNames} names it. Read {@code RecordMapper} first.
 */
@NullMarked
package org.copydesk.core.input;

import org.jspecify.annotations.NullMarked;
