/**
 * Dictionaries that the owner adds: Hunspell files in a folder. Read
 * {@link org.copydesk.pipeline.dictionary.HunspellFolder} first.
 */
@NullMarked
package org.copydesk.pipeline.dictionary;

import org.jspecify.annotations.NullMarked;
