/**
 * The real program, in JVMs of its own, over made pages: killed at random moments, night after night, by the hundred thousand, and
 * beside a bare program. Read {@link org.copydesk.bench.batch.Program} first.
 */
@NullMarked
package org.copydesk.bench.batch;

import org.jspecify.annotations.NullMarked;
