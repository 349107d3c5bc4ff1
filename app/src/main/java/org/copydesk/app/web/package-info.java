/**
 * What the browser sees: pages and the H2 console, all behind the store's user and password. Read
 * {@link org.copydesk.app.web.WebPages} first.
 */
@NullMarked
package org.copydesk.app.web;

import org.jspecify.annotations.NullMarked;
