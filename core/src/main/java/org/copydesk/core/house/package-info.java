/**
 * The owner's own spellings: which words never to write and which always, which terms nothing may change, which names are accepted.
 * Read {@link org.copydesk.core.house.HouseStyle} first.
 */
@NullMarked
package org.copydesk.core.house;

import org.jspecify.annotations.NullMarked;
