/**
 * Candidates for title, author, date and the like, each with its evidence; nothing is decided here. Read
 * {@link org.copydesk.core.facts.MetadataFacts} first: it weighs what a page says of itself. The other stages read the text.
 */
@NullMarked
package org.copydesk.core.facts;

import org.jspecify.annotations.NullMarked;
