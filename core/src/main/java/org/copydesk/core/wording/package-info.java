/**
 * Small faults of writing that an article shows by itself: names spelt otherwise once, words said twice, stray spacing. Edits
 * only, and only where nearly nothing else could be meant. Read {@link org.copydesk.core.wording.NameConsistency} first.
 */
@NullMarked
package org.copydesk.core.wording;

import org.jspecify.annotations.NullMarked;
