/**
 * What the owner sets for the server: {@link org.copydesk.app.settings.CopydeskSettings}, bound from options, environment and a file,
 * and validated at start.
 */
@NullMarked
package org.copydesk.app.settings;

import org.jspecify.annotations.NullMarked;
