package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
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
                """
                .formatted(WebPages.CONSOLE, escaped(store.user()), escaped(store.jdbcUrl()), rows);
    }

    private List<View> views() {
        List<View> views = new ArrayList<>();
        jdbc.query(
                "SELECT LOWER(TABLE_NAME), COALESCE(REMARKS, '') FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_TYPE = 'VIEW' AND TABLE_SCHEMA = 'PUBLIC' ORDER BY TABLE_NAME",
                row -> {
                    views.add(new View(row.getString(1), row.getString(2), count(row.getString(1))));
                });
        return views;
    }

    /** The name comes from the catalogue; it is quoted all the same. */
    private long count(String view) {
        String quoted = '"' + view.toUpperCase(java.util.Locale.ROOT).replace("\"", "\"\"") + '"';
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + quoted, Long.class);
        return rows == null ? 0 : rows;
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
