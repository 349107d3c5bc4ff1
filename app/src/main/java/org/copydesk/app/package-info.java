/** The executable: start reading at {@link org.copydesk.app.Main}. */
@NullMarked
package org.copydesk.app;

import org.jspecify.annotations.NullMarked;
