/**
 * Which words a language has. Read {@link org.copydesk.core.dictionary.Dictionary} first; English comes with Copydesk as a
 * {@link org.copydesk.core.dictionary.WordList}, further languages come from {@link org.copydesk.core.dictionary.Dictionaries}.
 */
@NullMarked
package org.copydesk.core.dictionary;

import org.jspecify.annotations.NullMarked;
