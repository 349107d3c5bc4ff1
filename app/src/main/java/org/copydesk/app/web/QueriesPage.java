package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.copydesk.app.database.CsvAnswer;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.ParquetAnswer;
import org.copydesk.app.database.QueryException;
import org.copydesk.app.database.StoreQuery;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.StoreSchema;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Queries over the store, typed or ready, and the views that they ask. The address says the query, so a result can be linked. */
@Controller
final class QueriesPage {
    /** So many rows a file has at most. */
    private static final int MOST = 100_000;

    private static final Duration LONGEST = Duration.ofSeconds(StoreQuery.SECONDS);

    private final WebStore store;
    private final OpenStore opened;
    private final List<ExampleQuery> ready = ExampleQuery.all();

    QueriesPage(WebStore store, OpenStore opened) {
        this.store = store;
        this.opened = opened;
    }

    @GetMapping("/queries")
    String page(@RequestParam(defaultValue = "") String sql, Model model) {
        model.addAttribute("sql", sql);
        model.addAttribute("store", ConsoleLink.of(store));
        model.addAttribute("queries", ready);
        model.addAttribute("views", StoreSchema.views(store.dataSource()));
        model.addAttribute("most", Formats.number(MOST));
        if (!sql.isBlank()) {
            QueryResult result = new QueryResult();
            try {
                model.addAttribute("cut", new StoreQuery(sql, StoreQuery.MOST, LONGEST).read(opened, result));
                model.addAttribute("result", result);
            } catch (QueryException e) {
                model.addAttribute("refused", VisibleText.line(String.valueOf(e.getMessage())));
            }
        }
        return "queries";
    }

    @GetMapping("/queries/result.csv")
    void csv(@RequestParam String sql, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        download(sql, "result.csv", new CsvAnswer(response.getWriter()), response);
    }

    @GetMapping("/queries/result.parquet")
    void parquet(@RequestParam String sql, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.apache.parquet");
        download(sql, "result.parquet", new ParquetAnswer(response.getOutputStream()), response);
    }

    /** What can't be answered leads to the page that says so. */
    private void download(String sql, String name, StoreQuery.Answer answer, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try {
            new StoreQuery(sql, MOST, LONGEST).read(opened, answer);
        } catch (QueryException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.sendRedirect("/queries?sql=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
        }
    }
}
