/**
 * Measures of the batch: the real program in a JVM of its own, killed at random moments, beside a bare program, night after night, and
 * over many documents. Read {@link org.copydesk.bench.batch.Program} first, then the commands.
 */
@NullMarked
package org.copydesk.bench.batch;

import org.jspecify.annotations.NullMarked;
