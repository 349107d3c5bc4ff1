/**
 * What a program keeps of a cleaned document: {@link org.copydesk.core.record.ArticleRecord} and, in
 * {@link org.copydesk.core.record.RecordFields}, the one list of its fields for all formats. Read the first first.
 */
@NullMarked
package org.copydesk.core.record;

import org.jspecify.annotations.NullMarked;
