/**
 * Tells when a site is not as it used to be. Read {@link org.copydesk.pipeline.alarm.SiteJudge} first, which compares one run of a
 * site with those before; {@link org.copydesk.pipeline.alarm.SiteAlarms} does so for all sites of a run.
 */
@NullMarked
package org.copydesk.pipeline.alarm;

import org.jspecify.annotations.NullMarked;
