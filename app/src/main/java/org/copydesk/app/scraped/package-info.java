/** What comes from others, made safe to show to people: {@link org.copydesk.app.scraped.Visible}. */
@NullMarked
package org.copydesk.app.scraped;

import org.jspecify.annotations.NullMarked;
