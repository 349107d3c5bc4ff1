package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.copydesk.app.web.Facet.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all records: searched, narrowed and sorted. */
@Controller
final class ArticlesPage {
    private final ArticleSearch search;
    private final StoreCounts counts;

    ArticlesPage(ArticleSearch search, StoreCounts counts) {
        this.search = search;
        this.counts = counts;
    }

    @GetMapping("/articles")
    String page(@RequestParam Map<String, String> parameters, Model model) {
        Query query = new Query("/articles", parameters);
        Counts held = counts.now();
        String rule = query.get("rule");
        ArticleSearch.Found found = search.find(query, held.rule(rule).documents());
        @Nullable Place next = found.next();
        model.addAttribute("query", query);
        model.addAttribute("rows", found.rows());
        model.addAttribute("summary", summary(found, held));
        model.addAttribute(
                "next", next == null ? "" : query.from(next.toString()).href());
        model.addAttribute("cut", found.textsRead() > 0 && found.rows().size() < 50);
        model.addAttribute("facets", facets(query, held));
        model.addAttribute("orders", orders(query));
        model.addAttribute(
                "first",
                query.get(Query.AFTER).isEmpty()
                        ? ""
                        : query.with("sort", query.get("sort")).href());
        model.addAttribute("counts", held);
        return "articles";
    }

    private static String summary(ArticleSearch.Found found, Counts held) {
        if (found.textsRead() > 0) {
            return found.next() == null
                    ? "searched the texts to the end"
                    : Typeset.number(found.textsRead()) + " texts read so far";
        }
        return (found.count().isEmpty() ? held.all().count() : found.count()) + " in all";
    }

    private static List<Facet> facets(Query query, Counts held) {
        List<Facet> facets = new ArrayList<>();
        facets.add(Facet.of("Kind", "kind", query, held.kinds()));
        facets.add(Facet.of("Site", "site", query, held.sites()));
        facets.add(Facet.of("Language", "language", query, held.languages()));
        facets.add(Facet.of(
                "Rule",
                "rule",
                query,
                held.rules().stream()
                        .map(rule -> new Group(rule.rule(), rule.documents(), 0, 0, 0, 0))
                        .toList()));
        facets.add(Facet.of("Run", "run", query, held.runs()));
        Choice suggestions =
                choice(query, "suggestions", "suggestions", held.all().suggesting());
        Choice quarantine = choice(query, "quarantine", "a version in quarantine", held.quarantined());
        Choice waiting = choice(query, "held", "records that are held", held.held());
        boolean any = !query.get("has").isEmpty();
        facets.add(new Facet(
                "Has",
                List.of(suggestions, quarantine, waiting),
                any ? query.with("has", "").href() : ""));
        return facets;
    }

    private static Choice choice(Query query, String value, String title, long count) {
        return new Choice(title, Typeset.number(count), query.with("has", value).href(), query.is("has", value));
    }

    private static List<Choice> orders(Query query) {
        Order chosen = Order.of(query.get("sort"));
        return Arrays.stream(Order.values())
                .map(order -> new Choice(
                        order.title(), "", query.with("sort", order.label()).href(), order == chosen))
                .toList();
    }
}
