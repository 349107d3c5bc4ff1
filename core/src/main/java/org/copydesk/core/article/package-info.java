/**
 * What comes out: {@link org.copydesk.core.article.Article}, a pure function of a cleaning, with every
 * {@link org.copydesk.core.article.Change}, from which {@link org.copydesk.core.article.Rebuilt} makes the source again. Read
 * {@code Article} first.
 */
@NullMarked
package org.copydesk.core.article;

import org.jspecify.annotations.NullMarked;
