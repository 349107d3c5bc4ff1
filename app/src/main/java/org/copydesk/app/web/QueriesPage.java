package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        model.addAttribute("store", new Console(store));
        model.addAttribute("queries", ready);
        model.addAttribute("views", views());
        return "queries";
    }

    private List<View> views() {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        jdbc.query(
                "SELECT TABLE_NAME, COLUMN_NAME, COALESCE(REMARKS, '') FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY TABLE_NAME, ORDINAL_POSITION",
                row -> {
                    columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(new Column(row.getString(2).toLowerCase(Locale.ROOT), row.getString(3)));
                });
        return jdbc.query(
                "SELECT TABLE_NAME, COALESCE(REMARKS, '') FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_TYPE = 'VIEW' AND TABLE_SCHEMA = 'PUBLIC' ORDER BY TABLE_NAME",
                (row, n) -> new View(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2),
                        columns.getOrDefault(row.getString(1), List.of())));
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
