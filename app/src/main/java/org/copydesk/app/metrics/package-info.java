/** What machines may ask of a server: metrics and health, below {@code /actuator}. Read {@link org.copydesk.app.metrics.RunCounters} first. */
@NullMarked
package org.copydesk.app.metrics;

import org.jspecify.annotations.NullMarked;
