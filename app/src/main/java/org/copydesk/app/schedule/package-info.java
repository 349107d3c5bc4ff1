/** The scheduled run: {@link org.copydesk.app.schedule.InboxSchedule} cleans the inbox whenever its cron expression says so. */
@NullMarked
package org.copydesk.app.schedule;

import org.jspecify.annotations.NullMarked;
