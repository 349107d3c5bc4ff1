/** How far a run has come and how long it will take yet. Read {@link org.copydesk.pipeline.progress.Pace} first. */
@NullMarked
package org.copydesk.pipeline.progress;

import org.jspecify.annotations.NullMarked;
