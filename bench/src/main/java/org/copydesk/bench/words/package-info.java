/**
 * Makes the English dictionary that comes with Copydesk out of public word lists, and measures it. Read
 * {@link org.copydesk.bench.words.Scowl} first.
 */
@NullMarked
package org.copydesk.bench.words;

import org.jspecify.annotations.NullMarked;
