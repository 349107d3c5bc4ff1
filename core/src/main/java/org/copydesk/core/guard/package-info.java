/**
 * Works on one document so that it can stop no other: {@link org.copydesk.core.guard.WorkGuard} gives it so much time and says why a
 * document can't be cleaned. Read it first.
 */
@NullMarked
package org.copydesk.core.guard;

import org.jspecify.annotations.NullMarked;
