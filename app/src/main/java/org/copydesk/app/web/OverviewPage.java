package org.copydesk.app.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the store holds, and where to look. */
@Controller
record OverviewPage(WebStore store, StoreCounts<StoreTotals> counts) {

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("counts", counts.now());
        model.addAttribute("store", ConsoleLink.of(store));
        return "overview";
    }

    @GetMapping("/keys")
    String keys() {
        return "keys";
    }
}
