/**
 * What the parts of a clean article are: title, date line, headings, lists, paragraphs and their sentences. Labels only; where
 * they overlap, the article goes by their confidence. Read {@link org.copydesk.core.structure.Paragraphs} first.
 */
@NullMarked
package org.copydesk.core.structure;

import org.jspecify.annotations.NullMarked;
