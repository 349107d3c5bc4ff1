/**
 * Tells when a site is not as it used to be. Read {@link org.copydesk.pipeline.sitewatch.SiteDrift} first, which compares one run of a
 * site with those before; {@link org.copydesk.pipeline.sitewatch.SiteAlarms} does so for all sites of a run.
 */
@NullMarked
package org.copydesk.pipeline.sitewatch;

import org.jspecify.annotations.NullMarked;
