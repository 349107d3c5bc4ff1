/**
 * Bytes that nobody foresaw, thrown at everything that reads bytes from outside. A {@link org.copydesk.pipeline.fuzz.Target} is one
 * reader and what may become of its input; {@code FuzzedInputsTest} runs each over made seeds and over what was found once;
 * {@code LongFuzz}, which no default build runs, lets Jazzer look for more. Read {@code Target} first.
 */
@NullMarked
package org.copydesk.pipeline.fuzz;

import org.jspecify.annotations.NullMarked;
