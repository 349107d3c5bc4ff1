/** Learning the models that core asks, from pages with their truth. Read {@link org.copydesk.bench.train.Recipe} first. */
@NullMarked
package org.copydesk.bench.train;

import org.jspecify.annotations.NullMarked;
