/**
 * The server: the batch, the pages, the API and the schedule over one store. Read
 * {@link org.copydesk.app.server.ServerStart} first.
 */
@NullMarked
package org.copydesk.app.server;

import org.jspecify.annotations.NullMarked;
