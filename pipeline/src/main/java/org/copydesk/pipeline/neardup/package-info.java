/**
 * Articles that say nearly the same: syndicated copies, small edits. A text is known by a MinHash signature (Broder 1997) that
 * {@link org.copydesk.pipeline.neardup.MinHasher} makes; texts whose signatures agree in most places are linked, and
 * {@link org.copydesk.pipeline.neardup.NearDuplicates} are what is linked, over all runs. Read {@code NearDuplicates} first.
 */
@NullMarked
package org.copydesk.pipeline.neardup;

import org.jspecify.annotations.NullMarked;
