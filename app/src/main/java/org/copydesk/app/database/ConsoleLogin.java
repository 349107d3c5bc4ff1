package org.copydesk.app.database;

/**
 * With what a console opens a store.
 *
 * @param driver the class of the JDBC driver
 * @param url the store's URL
 * @param user a user of the database
 * @param password the user's; never printed
 * @param writes whether rows may be changed
 */
public record ConsoleLogin(String driver, String url, String user, String password, boolean writes) {
    @Override
    public String toString() {
        return "ConsoleLogin[" + user + "]";
    }
}
