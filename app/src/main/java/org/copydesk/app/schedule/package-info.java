/**
 * What runs by itself: {@link org.copydesk.app.schedule.Schedule} decides what is due, {@link org.copydesk.app.schedule.Clockwork}
 * wakes it, and {@link org.copydesk.app.schedule.CleaningTask} is what a job does.
 */
@NullMarked
package org.copydesk.app.schedule;

import org.jspecify.annotations.NullMarked;
