package org.copydesk.app.web;

import java.util.List;
import javax.sql.DataSource;
import org.copydesk.app.database.ConsoleLogin;
import org.jspecify.annotations.Nullable;

/**
 * The store that the pages show.
 *
 * @param dataSource its connections
 * @param jdbcUrl what to type into the console
 * @param user who may do everything
 * @param password the user's
 * @param logins of other people
 * @param token what programs show instead
 * @param beyondLoopback whether other machines may reach the pages, through a proxy or without one
 * @param names by which they may call the server; none for any
 * @param console with what the console opens the store, or null where it is off
 */
public record WebStore(
        DataSource dataSource,
        String jdbcUrl,
        String user,
        String password,
        List<PersonLogin> logins,
        String token,
        boolean beyondLoopback,
        List<String> names,
        @Nullable ConsoleLogin console) {
    @Override
    public String toString() {
        return "WebStore[" + jdbcUrl + "]";
    }
}
