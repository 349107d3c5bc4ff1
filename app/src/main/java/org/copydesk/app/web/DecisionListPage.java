package org.copydesk.app.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.DecisionSearch;
import org.copydesk.pipeline.store.DecisionSearch.Filter;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people decided, over all articles, the latest first. */
@Controller
record DecisionListPage(DecisionSearch search, Decisions decisions) {
    private static final String PATH = "/decisions";
    private static final int PAGE = 50;

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        token.getToken();
        PageQuery query = new PageQuery(PATH, parameters);
        Filter filter = new Filter(
                query.get("by"),
                query.get("rule"),
                query.get("kind"),
                query.get("site"),
                day(query.get("since")),
                day(query.get("until")),
                query.is("has", "disagreement"));
        int after = query.number(PageQuery.AFTER);
        List<StoredDecision> found = search.find(filter, after == 0 ? Long.MAX_VALUE : after, PAGE + 1);
        List<StoredDecision> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("query", query);
        model.addAttribute("filters", query.parameters());
        model.addAttribute("decisions", DecisionView.of(shown));
        model.addAttribute(
                "next",
                found.size() == shown.size()
                        ? ""
                        : query.from(String.valueOf(shown.get(PAGE - 1).number()))
                                .href());
        List<String> kinds =
                Stream.of(DecisionKind.values()).map(DecisionKind::label).toList();
        model.addAttribute(
                "facets",
                List.of(
                        Facet.of("Person", "by", query, search.people(), VisibleText::line),
                        Facet.of("Kind", "kind", query, kinds, kind -> kind),
                        Facet.of("Has", "has", query, List.of("disagreement"), has -> has),
                        Facet.of("Rule", "rule", query, search.rules(), VisibleText::line)));
        return "decisions";
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException malformed) {
            throw new NotUnderstoodException(written, malformed);
        }
    }

    @PostMapping(PATH)
    String undo(
            @RequestParam long undo,
            @RequestParam Map<String, String> parameters,
            Principal person,
            RedirectAttributes next) {
        try {
            decisions.undo(undo, person.getName(), "");
            next.addFlashAttribute("said", "Decision " + undo + " is taken back.");
        } catch (CopydeskException e) {
            next.addFlashAttribute(
                    "said", "Nothing was taken back: " + VisibleText.line(String.valueOf(e.getMessage())));
        }
        return "redirect:" + new PageQuery(PATH, parameters).href();
    }
}
