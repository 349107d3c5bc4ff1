/**
 * The jobs of the settings as pages and programs see them: {@link org.copydesk.app.job.NamedJobs} lists them, and begins one when a
 * person asks for it.
 */
@NullMarked
package org.copydesk.app.job;

import org.jspecify.annotations.NullMarked;
