package org.copydesk.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sites, and what was learned of each. */
@Controller
record SitesPage(StoreCounts<StoreTotals> counts, HeldStore held, SiteHistory history, KnowledgeStore knowledge) {
    private static final int PAGE = 100;
    private static final int LINES = 300;

    @GetMapping("/sites")
    String sites(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        // Asked for now: a session can't begin once a part of the page is sent.
        token.getToken();
        PageQuery query = new PageQuery("/sites", parameters);
        String asked = query.get("q").toLowerCase(Locale.ROOT);
        List<RecordGroup> sites = counts.now().sites().stream()
                .filter(site -> site.name().contains(asked))
                .toList();
        int from = Math.min(query.number(PageQuery.AFTER), sites.size());
        int to = Math.min(sites.size(), from + PAGE);
        model.addAttribute("query", query);
        model.addAttribute("sites", sites.subList(from, to));
        model.addAttribute("count", Formats.number(sites.size()));
        model.addAttribute("lines", knowledge.lineCounts());
        model.addAttribute("waiting", held.waiting());
        model.addAttribute(
                "next", to < sites.size() ? query.from(String.valueOf(to)).href() : "");
        return "sites";
    }

    @GetMapping("/sites/one")
    String site(@RequestParam String name, Model model, CsrfToken token) {
        token.getToken();
        String site = name.equals(ArticleSearch.UNKNOWN) ? "" : name;
        RecordGroup group = counts.now().site(site);
        if (group.records() == 0) {
            throw new NotFoundException("site " + VisibleText.line(name));
        }
        List<SiteHistory.Night> nights = history.of(site);
        model.addAttribute("site", group);
        model.addAttribute("nights", nights);
        model.addAttribute("charts", SiteHistory.charts(nights));
        model.addAttribute("lines", knowledge.recurring(site, LINES));
        model.addAttribute(
                "waiting",
                held.waiting().stream().filter(one -> one.site().equals(site)).toList());
        model.addAttribute("lineCount", Formats.number(knowledge.lineCounts().getOrDefault(site, 0L)));
        return "site";
    }
}
