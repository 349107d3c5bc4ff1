package org.copydesk.app.web;

import org.copydesk.app.database.ConsoleLogin;

/**
 * How to reach the store with SQL.
 *
 * @param href the H2 console, or empty where it is off
 * @param jdbcUrl the store's URL
 * @param user as whom other programs open it
 * @param writes whether the console may change rows
 */
record ConsoleLink(String href, String jdbcUrl, String user, boolean writes) {
    static ConsoleLink of(WebStore store) {
        ConsoleLogin login = store.console();
        return new ConsoleLink(
                login == null ? "" : WebPages.CONSOLE + "/",
                store.jdbcUrl(),
                store.user(),
                login != null && login.writes());
    }
}
