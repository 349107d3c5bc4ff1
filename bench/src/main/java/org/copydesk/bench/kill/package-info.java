/**
 * The kill test: the real program in a JVM of its own, killed at random moments. Read {@link org.copydesk.bench.kill.KillCommand}
 * first.
 */
@NullMarked
package org.copydesk.bench.kill;

import org.jspecify.annotations.NullMarked;
