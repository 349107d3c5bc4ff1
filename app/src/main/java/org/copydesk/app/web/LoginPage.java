package org.copydesk.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person logs in. */
@Controller
record LoginPage(WebStore store) {
    static final String PATH = "/login";

    /** What the page needs to look like one of ours. */
    static final String STYLE = "/copydesk.css";

    @GetMapping(PATH)
    String login(@RequestParam(required = false) @Nullable String error, Model model) {
        model.addAttribute("wrong", error != null);
        model.addAttribute("slow", "slow".equals(error));
        model.addAttribute("user", store.user());
        return "login";
    }
}
