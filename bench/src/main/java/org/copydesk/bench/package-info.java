/**
 * The measuring bench's commands: {@code evaluate}, {@code compare} and {@code check}. {@link org.copydesk.bench.Bench} is the
 * entry; {@code data} reads pages and truth, {@code subject} holds what is measured, {@code run} measures it.
 */
@NullMarked
package org.copydesk.bench;

import org.jspecify.annotations.NullMarked;
