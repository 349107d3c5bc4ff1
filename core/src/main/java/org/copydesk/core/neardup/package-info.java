/**
 * Texts that say nearly the same. A text is known by a MinHash signature (Broder 1997) that
 * {@link org.copydesk.core.neardup.MinHasher} makes, with Lucene: who uses this package needs {@code lucene-analysis-common}, which
 * comes with no other part of the core. Read {@code MinHasher} first.
 */
@NullMarked
package org.copydesk.core.neardup;

import org.jspecify.annotations.NullMarked;
