/** Pages with their truth, as people publish them. Read {@link org.copydesk.bench.data.DataSet} first. */
@NullMarked
package org.copydesk.bench.data;

import org.jspecify.annotations.NullMarked;
