/**
 * Articles that say nearly the same: syndicated copies, small edits. A text is known by a MinHash signature (Broder 1997) that
 * {@link org.copydesk.pipeline.likeness.Signer} makes; texts whose signatures agree in most places are linked, and
 * {@link org.copydesk.pipeline.likeness.Clusters} are what is linked, over all runs. Read {@code Clusters} first.
 */
@NullMarked
package org.copydesk.pipeline.likeness;

import org.jspecify.annotations.NullMarked;
