/**
 * How a source is cleaned: {@link org.copydesk.core.stage.Stage}s look and answer with marks, the
 * {@link org.copydesk.core.stage.Cleaner} runs them phase by phase. Read {@code Cleaner} first.
 */
@NullMarked
package org.copydesk.core.stage;

import org.jspecify.annotations.NullMarked;
