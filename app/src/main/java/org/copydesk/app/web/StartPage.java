package org.copydesk.app.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The first page: what the store holds, and how to look at it with SQL. */
@RestController
class StartPage {
    private final WebStore store;
    private final JdbcTemplate jdbc;

    StartPage(WebStore store) {
        this.store = store;
        this.jdbc = new JdbcTemplate(store.dataSource());
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page() {
        StringBuilder rows = new StringBuilder();
        for (View view : views()) {
            rows.append("<tr><td><code>select * from ")
                    .append(escaped(view.name()))
                    .append("</code></td><td>")
                    .append(view.rows())
                    .append("</td><td>")
                    .append(escaped(view.remark()))
                    .append("</td></tr>\n");
        }
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Copydesk</title></head>
                <body>
                <h1>Copydesk</h1>
                <p><a href="%s/">Open the H2 console</a>, and log in as <code>%s</code>, with the password that opened this page, at</p>
                <p><code>%s</code></p>
                <table>
                <caption>What to ask for</caption>
                <thead><tr><th>View</th><th>Rows</th><th>What it shows</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </body>
                </html>
                """.formatted(WebPages.CONSOLE, escaped(store.user()), escaped(store.jdbcUrl()), rows);
    }

    private List<View> views() {
        ConnectionCallback<List<View>> read = connection -> {
            List<View> views = new ArrayList<>();
            try (ResultSet row =
                    connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"VIEW"})) {
                while (row.next()) {
                    String remark = row.getString("REMARKS");
                    String name = row.getString("TABLE_NAME");
                    views.add(new View(
                            name.toLowerCase(Locale.ROOT), remark == null ? "" : remark, count(connection, name)));
                }
            }
            views.sort(Comparator.comparing(View::name));
            return views;
        };
        return Objects.requireNonNull(jdbc.execute(read));
    }

    /** The name comes from the catalogue; it is quoted all the same. */
    private static long count(Connection connection, String view) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COUNT(*) FROM " + statement.enquoteIdentifier(view, true))) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /**
     * A view of the store.
     *
     * @param name as it is asked for
     * @param remark what it shows
     * @param rows how many it has
     */
    private record View(String name, String remark, long rows) {}
}
