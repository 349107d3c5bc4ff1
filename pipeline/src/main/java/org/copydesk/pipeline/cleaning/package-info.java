/**
 * Cleans one document, with a deadline and a guard against want of memory: the one way for batch, plan, golden records,
 * decisions and programs. Read {@link org.copydesk.pipeline.cleaning.DocumentCleaner} first.
 */
@NullMarked
package org.copydesk.pipeline.cleaning;

import org.jspecify.annotations.NullMarked;
