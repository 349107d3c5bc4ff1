package org.copydesk.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.RuleExamples;
import org.copydesk.pipeline.store.RuleExamples.Example;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each rule did, with examples. */
@Controller
record RulesPage(StoreCounts<StoreTotals> counts, RuleExamples examples, DecisionStore decisions) {
    /** So many of the latest decisions are shown. */
    private static final int DECISIONS = 50;
    /** Examples a page. */
    private static final int PAGE = 50;

    @GetMapping("/rules")
    String rules(Model model) {
        StoreTotals held = counts.now();
        model.addAttribute("rules", held.rules());
        model.addAttribute("counts", held);
        Map<String, RulePrecision> precisions = new HashMap<>();
        decisions.countsByRule().forEach((rule, judged) -> precisions.put(rule, new RulePrecision(judged)));
        model.addAttribute("precisions", precisions);
        model.addAttribute("nobody", new RulePrecision(DecisionStore.RuleCounts.NONE));
        return "rules";
    }

    @GetMapping("/rules/one")
    String rule(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        token.getToken();
        PageQuery query = new PageQuery("/rules/one", parameters);
        String rule = query.get("rule");
        List<Example> found = examples.of(rule, query.get(PageQuery.AFTER), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Example> shown = more ? found.subList(0, PAGE) : found;
        List<StoredDecision> decided = decisions.ofRule(rule, DECISIONS);
        @Nullable
        Rule says = RuleBook.standard().rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElse(null);
        if (says == null
                && found.isEmpty()
                && decided.isEmpty()
                && query.get(PageQuery.AFTER).isEmpty()) {
            throw new NotFoundException("rule " + VisibleText.line(rule));
        }
        @Nullable Example last = more ? shown.get(shown.size() - 1) : null;
        model.addAttribute("rule", counts.now().rule(rule));
        model.addAttribute("examples", shown);
        model.addAttribute("id", rule);
        model.addAttribute(
                "precision",
                new RulePrecision(decisions.countsByRule().getOrDefault(rule, DecisionStore.RuleCounts.NONE)));
        model.addAttribute("decisions", DecisionView.of(decided));
        model.addAttribute("filters", Map.of("rule", rule));
        model.addAttribute("says", says);
        model.addAttribute("looksAt", says == null ? "" : looksAt(says.on()));
        model.addAttribute("open", decided.stream().anyMatch(one -> !one.isUndone()));
        model.addAttribute("articles", new PageQuery("/articles", Map.of("rule", rule)).href());
        model.addAttribute("next", last == null ? "" : query.from(last.place()).href());
        return "rule";
    }

    private static String looksAt(Rule.On on) {
        return switch (on) {
            case BLOCK -> "whole blocks";
            case LINE -> "lines";
            case TEXT -> "places in blocks";
            case SECTION -> "short blocks that open a section";
            case PATH -> "the elements that a block stands in";
        };
    }
}
