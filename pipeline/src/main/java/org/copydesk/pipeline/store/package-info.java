/**
 * The store: payloads, cleanings, knowledge and quarantine in a database, whose tables and views are in
 * {@code db}: what runs on every database in {@code db/both}, the rest next to it. Read {@link org.copydesk.pipeline.store.CleaningStore} first.
 */
@NullMarked
package org.copydesk.pipeline.store;

import org.jspecify.annotations.NullMarked;
