package org.copydesk.app.web;

import java.util.List;
import java.util.Map;
import org.copydesk.app.scraped.Visible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each rule did, with examples. */
@Controller
final class RulesPage {
    private final StoreCounts counts;
    private final Examples examples;

    RulesPage(StoreCounts counts, Examples examples) {
        this.counts = counts;
        this.examples = examples;
    }

    @GetMapping("/rules")
    String rules(Model model) {
        Counts held = counts.now();
        model.addAttribute("rules", held.rules());
        model.addAttribute("counts", held);
        return "rules";
    }

    @GetMapping("/rules/one")
    String rule(@RequestParam Map<String, String> parameters, Model model) {
        Query query = new Query("/rules/one", parameters);
        String rule = query.get("rule");
        List<Examples.Example> found = examples.of(rule, query.get(Query.AFTER));
        boolean more = found.size() > Examples.PAGE;
        List<Examples.Example> shown = more ? found.subList(0, Examples.PAGE) : found;
        if (found.isEmpty() && query.get(Query.AFTER).isEmpty()) {
            throw new NotFoundException("rule " + Visible.line(rule));
        }
        Examples.@Nullable Example last = more ? shown.get(shown.size() - 1) : null;
        model.addAttribute("rule", counts.now().rule(rule));
        model.addAttribute("examples", shown);
        model.addAttribute("articles", new Query("/articles", Map.of("rule", rule)).href());
        model.addAttribute("next", last == null ? "" : query.from(last.place()).href());
        return "rule";
    }
}
