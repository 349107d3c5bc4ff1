package org.copydesk.app.web;

/**
 * How to reach the store with SQL.
 *
 * @param href the H2 console
 * @param jdbcUrl the store's URL, which the console's login fills in
 * @param user likewise
 */
record Console(String href, String jdbcUrl, String user) {
    Console(WebStore store) {
        this(WebPages.CONSOLE + "/", store.jdbcUrl(), store.user());
    }
}
