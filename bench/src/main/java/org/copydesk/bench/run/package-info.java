/** Measuring: {@link org.copydesk.bench.run.Evaluation} how well, {@link org.copydesk.bench.run.Speed} how fast. */
@NullMarked
package org.copydesk.bench.run;

import org.jspecify.annotations.NullMarked;
