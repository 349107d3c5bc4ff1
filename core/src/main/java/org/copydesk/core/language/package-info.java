/**
 * What Copydesk knows of the languages that news is written in: words, names of months, cues. Read
 * {@link org.copydesk.core.language.Language} first; its data are the files {@code language/xx.yaml} of the resources, one a language
 * of ISO 639-1.
 */
@NullMarked
package org.copydesk.core.language;

import org.jspecify.annotations.NullMarked;
