package org.copydesk.app.web;

import javax.sql.DataSource;

/**
 * The store that the pages show.
 *
 * @param dataSource its connections
 * @param jdbcUrl what to type into the console
 * @param user who may see the pages and log in at the console
 * @param password the user's
 * @param beyondLoopback whether other machines may reach the pages
 */
public record WebStore(
        DataSource dataSource, String jdbcUrl, String user, String password, boolean beyondLoopback) {
    @Override
    public String toString() {
        return "WebStore[" + jdbcUrl + "]";
    }
}
