/**
 * Is it an article at all? What a page is, by how it is built, what it says of itself, its address and its words; and
 * what is where an article should: errors, cookie walls, paywalls. Read {@link org.copydesk.core.classify.pagekind.PageKind} first.
 */
@NullMarked
package org.copydesk.core.classify.pagekind;

import org.jspecify.annotations.NullMarked;
