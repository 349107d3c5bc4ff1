/**
 * Rules that people keep for single sites: site files of FiveFilters and Instapaper, and our own rules with a site. Read
 * {@link org.copydesk.core.site.SiteRules} first; {@link org.copydesk.core.site.SiteFolder} reads them from a folder.
 */
@NullMarked
package org.copydesk.core.site;

import org.jspecify.annotations.NullMarked;
