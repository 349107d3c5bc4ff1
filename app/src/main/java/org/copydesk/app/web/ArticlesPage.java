package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.web.Facet.Choice;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.ArticleSearch.Listed;
import org.copydesk.pipeline.store.ListOrder;
import org.copydesk.pipeline.store.ListPlace;
import org.copydesk.pipeline.store.ListingCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all records: searched, narrowed and sorted. */
@Controller
record ArticlesPage(ArticleSearch search, ListingCounts listing, StoreCounts<StoreTotals> counts) {

    @GetMapping("/articles")
    String page(@RequestParam Map<String, String> parameters, Model model) {
        PageQuery query = new PageQuery("/articles", parameters);
        StoreTotals held = counts.now();
        String rule = query.get("rule");
        ArticleSearch.Found list =
                search.find(query.parameters(), held.rule(rule).documents());
        @Nullable ListPlace next = list.next();
        FacetChoices choices = list.all() != null
                ? new FacetChoices(StoreTotals.of(listing.of(list.all())), true)
                : new FacetChoices(held, !query.narrows());
        model.addAttribute("query", query);
        model.addAttribute("rows", list.rows());
        boolean inTexts = query.is("in", "text") && !query.get("q").isEmpty();
        model.addAttribute(
                "hits",
                Hits.of(
                        query.get("q"),
                        inTexts
                                ? search.texts(
                                        list.rows().stream().map(Listed::id).toList())
                                : Map.of()));
        model.addAttribute("summary", summary(list, held));
        model.addAttribute(
                "next", next == null ? "" : query.from(next.toString()).href());
        model.addAttribute("cut", list.textsRead() > 0 && list.rows().size() < 50);
        model.addAttribute("facets", facets(query, choices));
        model.addAttribute("orders", orders(query));
        model.addAttribute(
                "first",
                query.get(PageQuery.AFTER).isEmpty()
                        ? ""
                        : query.with("sort", query.get("sort")).href());
        model.addAttribute("of", countsOf(list, query, held));
        return "articles";
    }

    private static String countsOf(ArticleSearch.Found list, PageQuery query, StoreTotals held) {
        if (list.all() != null) {
            return "Counts of this list";
        }
        return query.narrows()
                ? "Counts are shown where up to 1,000 records fit"
                : "Counts of the whole store, " + held.when() + " UTC";
    }

    private static String summary(ArticleSearch.Found list, StoreTotals held) {
        if (list.textsRead() > 0) {
            return list.next() == null
                    ? "searched the texts to the end"
                    : Formats.number(list.textsRead()) + " texts read so far";
        }
        if (list.count() == ArticleSearch.Found.NOT_COUNTED) {
            return Formats.number(held.all().records()) + " in all";
        }
        return (list.count() > ArticleSearch.COUNTED
                        ? "more than " + Formats.number(ArticleSearch.COUNTED)
                        : Formats.number(list.count()))
                + " in all";
    }

    private static List<Facet> facets(PageQuery query, FacetChoices choices) {
        List<Facet> facets = new ArrayList<>();
        facets.add(Facet.of("Kind", "kind", query, choices, choices.store().kinds()));
        facets.add(Facet.of("Site", "site", query, choices, choices.store().sites()));
        facets.add(
                Facet.of("Language", "language", query, choices, choices.store().languages()));
        facets.add(Facet.ofDates(query, choices));
        if (!query.get("author").isEmpty()) {
            Choice author = new Choice(VisibleText.line(query.get("author")), "", query.href(), true);
            facets.add(new Facet(
                    "Author", List.of(author), query.with("author", "").href()));
        }
        facets.add(Facet.of("Rule", "rule", query, choices, choices.rules()));
        facets.add(Facet.of("Run", "run", query, choices, choices.store().runs()));
        Choice suggestions = choice(
                query,
                "suggestions",
                "suggestions",
                choices.shown(choices.store().all().suggesting()));
        Choice quarantine = choice(
                query,
                "quarantine",
                "a version in quarantine",
                choices.shown(choices.store().quarantined()));
        Choice waiting = choice(
                query,
                "held",
                "records that are held",
                choices.shown(choices.store().held()));
        Choice golden = choice(query, "golden", "golden records", "");
        boolean any = !query.get("has").isEmpty();
        facets.add(new Facet(
                "Has",
                List.of(suggestions, quarantine, waiting, golden),
                any ? query.with("has", "").href() : ""));
        return facets;
    }

    private static Choice choice(PageQuery query, String value, String title, String count) {
        return new Choice(title, count, query.with("has", value).href(), query.is("has", value));
    }

    private static List<Choice> orders(PageQuery query) {
        ListOrder chosen = ListOrder.of(query.get("sort"));
        return Arrays.stream(ListOrder.values())
                .map(order -> new Choice(
                        order.title(), "", query.with("sort", order.label()).href(), order == chosen))
                .toList();
    }
}
