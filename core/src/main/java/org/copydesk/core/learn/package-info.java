/**
 * What a whole batch knows that one document can't: {@link org.copydesk.core.learn.Knowledge}, gathered by
 * {@link org.copydesk.core.learn.Learner} and merged night after night. Read {@code Knowledge} first.
 */
@NullMarked
package org.copydesk.core.learn;

import org.jspecify.annotations.NullMarked;
