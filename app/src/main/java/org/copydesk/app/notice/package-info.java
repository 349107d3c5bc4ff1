/**
 * Tells people what happened while nobody looked: {@link org.copydesk.app.notice.Notices} hands a {@link
 * org.copydesk.app.notice.Notice} to commands and webhooks.
 */
@NullMarked
package org.copydesk.app.notice;

import org.jspecify.annotations.NullMarked;
