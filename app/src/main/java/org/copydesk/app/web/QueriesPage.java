package org.copydesk.app.web;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Queries to begin with, and the views that they ask. */
@Controller
final class QueriesPage {
    private final WebStore store;
    private final JdbcTemplate jdbc;
    private final List<ReadyQuery> ready = ReadyQuery.all();

    QueriesPage(WebStore store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @GetMapping("/queries")
    String page(Model model) {
        model.addAttribute("store", Console.of(store));
        model.addAttribute("queries", ready);
        model.addAttribute("views", views());
        return "queries";
    }

    private List<View> views() {
        ConnectionCallback<List<View>> read = connection -> {
            List<View> views = new ArrayList<>();
            DatabaseMetaData catalogue = connection.getMetaData();
            try (ResultSet row = catalogue.getTables(null, connection.getSchema(), null, new String[] {"VIEW"})) {
                while (row.next()) {
                    String name = row.getString("TABLE_NAME");
                    views.add(new View(lower(name), remark(row), columns(catalogue, connection.getSchema(), name)));
                }
            }
            views.sort(Comparator.comparing(View::name));
            return views;
        };
        return Objects.requireNonNull(jdbc.execute(read));
    }

    private static List<Column> columns(DatabaseMetaData catalogue, String schema, String view) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = catalogue.getColumns(null, schema, view, null)) {
            while (row.next()) {
                columns.add(new Column(lower(row.getString("COLUMN_NAME")), remark(row)));
            }
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String remark(ResultSet row) throws SQLException {
        String remark = row.getString("REMARKS");
        return remark == null ? "" : remark;
    }

    /**
     * A view of the store.
     *
     * @param name as it is asked for
     * @param remark what it shows
     * @param columns its columns
     */
    record View(String name, String remark, List<Column> columns) {}

    /** A column and what it means. */
    record Column(String name, String remark) {}
}
