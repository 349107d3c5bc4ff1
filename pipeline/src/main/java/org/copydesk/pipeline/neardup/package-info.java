/**
 * Articles that say nearly the same: syndicated copies, small edits. Texts whose signatures
 * ({@link org.copydesk.core.neardup.MinHashSignature}) agree in most places are linked, and
 * {@link org.copydesk.pipeline.neardup.NearDuplicates} are what is linked, over all runs. Read {@code NearDuplicates} first.
 */
@NullMarked
package org.copydesk.pipeline.neardup;

import org.jspecify.annotations.NullMarked;
