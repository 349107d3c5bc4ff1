/** What comes from others, made safe to show to people: {@link org.copydesk.app.escape.VisibleText}. */
@NullMarked
package org.copydesk.app.escape;

import org.jspecify.annotations.NullMarked;
