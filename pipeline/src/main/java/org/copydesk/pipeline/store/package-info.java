/**
 * The store: payloads, cleanings, knowledge and quarantine in a database, whose tables and views stand in
 * {@code db}: what runs on every database in {@code db/both}, the rest beside it. Read {@link org.copydesk.pipeline.store.CleaningStore} first.
 */
@NullMarked
package org.copydesk.pipeline.store;

import org.jspecify.annotations.NullMarked;
