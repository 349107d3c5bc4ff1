/**
 * Jobs: what is due when, what a job does, and how it went. Read {@link org.copydesk.app.jobs.Scheduler} first.
 */
@NullMarked
package org.copydesk.app.jobs;

import org.jspecify.annotations.NullMarked;
