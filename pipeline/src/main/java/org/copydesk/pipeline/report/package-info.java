/** What a run did, kept with it. Read {@link org.copydesk.pipeline.report.RunReport} first. */
@NullMarked
package org.copydesk.pipeline.report;

import org.jspecify.annotations.NullMarked;
