/**
 * Web archives (ISO 28500): {@link org.copydesk.core.input.warc.ArchivedRecords} hands out the pages of one. It reads them with jwarc,
 * and codings with Brotli's and zstd's libraries; these come with no other part of the core. Read {@code ArchivedRecords} first.
 */
@NullMarked
package org.copydesk.core.input.warc;

import org.jspecify.annotations.NullMarked;
