package org.copydesk.app.web;

import java.util.List;
import javax.sql.DataSource;

/**
 * The store that the pages show.
 *
 * @param dataSource its connections
 * @param jdbcUrl what to type into the console
 * @param user who may see the pages and log in at the console
 * @param password the user's
 * @param token what programs show instead
 * @param beyondLoopback whether other machines may reach the pages, through a proxy or without one
 * @param names by which they may call the server; none for any
 */
public record WebStore(
        DataSource dataSource,
        String jdbcUrl,
        String user,
        String password,
        String token,
        boolean beyondLoopback,
        List<String> names) {
    @Override
    public String toString() {
        return "WebStore[" + jdbcUrl + "]";
    }
}
