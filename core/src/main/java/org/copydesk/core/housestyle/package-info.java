/**
 * The owner's own spellings: which words never to write and which always, which terms nothing may change, which names are accepted.
 * Read {@link org.copydesk.core.housestyle.HouseStyle} first.
 */
@NullMarked
package org.copydesk.core.housestyle;

import org.jspecify.annotations.NullMarked;
