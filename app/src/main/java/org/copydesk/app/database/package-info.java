/**
 * Where a store lies, whose it is and who holds it: {@link org.copydesk.app.database.OpenStore} opens the one that a
 * {@link org.copydesk.app.database.StoreAddress} names. Read {@code OpenStore} first.
 */
@NullMarked
package org.copydesk.app.database;

import org.jspecify.annotations.NullMarked;
