package org.copydesk.app.web;

import java.util.List;
import org.copydesk.pipeline.store.StoreSchema;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Queries to begin with, and the views that they ask. */
@Controller
final class QueriesPage {
    private final WebStore store;
    private final List<ExampleQuery> ready = ExampleQuery.all();

    QueriesPage(WebStore store) {
        this.store = store;
    }

    @GetMapping("/queries")
    String page(Model model) {
        model.addAttribute("store", ConsoleLink.of(store));
        model.addAttribute("queries", ready);
        model.addAttribute("views", StoreSchema.views(store.dataSource()));
        return "queries";
    }
}
