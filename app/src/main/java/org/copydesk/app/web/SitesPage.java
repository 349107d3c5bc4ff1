package org.copydesk.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.app.scraped.Visible;
import org.copydesk.pipeline.store.HeldStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sites, and what was learned of each. */
@Controller
final class SitesPage {
    private static final int PAGE = 100;
    private static final int LINES = 300;

    private final StoreCounts counts;
    private final HeldStore held;
    private final SiteHistory history;
    private final JdbcTemplate jdbc;

    SitesPage(StoreCounts counts, HeldStore held, SiteHistory history, JdbcTemplate jdbc) {
        this.counts = counts;
        this.held = held;
        this.history = history;
        this.jdbc = jdbc;
    }

    @GetMapping("/sites")
    String sites(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        // Asked for now: a session can't begin once a part of the page is sent.
        token.getToken();
        Query query = new Query("/sites", parameters);
        String asked = query.get("q").toLowerCase(Locale.ROOT);
        List<Group> sites = counts.now().sites().stream()
                .filter(site -> site.name().contains(asked))
                .toList();
        int from = Math.min(Numbers.parse(query.get(Query.AFTER)), sites.size());
        int to = Math.min(sites.size(), from + PAGE);
        model.addAttribute("query", query);
        model.addAttribute("sites", sites.subList(from, to));
        model.addAttribute("count", Typeset.number(sites.size()));
        model.addAttribute("lines", lineCounts());
        model.addAttribute("waiting", held.waiting().stream().map(HeldRow::of).toList());
        model.addAttribute(
                "next", to < sites.size() ? query.from(String.valueOf(to)).href() : "");
        return "sites";
    }

    @GetMapping("/sites/one")
    String site(@RequestParam String name, Model model, CsrfToken token) {
        token.getToken();
        String site = name.equals(Conditions.UNKNOWN) ? "" : name;
        Group group = counts.now().site(site);
        if (group.records() == 0) {
            throw new NotFoundException("site " + Visible.line(name));
        }
        List<LearnedLine> lines = jdbc.query(
                "SELECT line, pages, pages_seen, share FROM site_lines WHERE site = ? ORDER BY share DESC, ordinal"
                        + " FETCH FIRST " + LINES + " ROWS ONLY",
                (row, n) -> new LearnedLine(
                        Visible.line(row.getString(1)), row.getLong(2), row.getLong(3), row.getDouble(4)),
                site);
        List<SiteHistory.Night> nights = history.of(site);
        model.addAttribute("site", group);
        model.addAttribute("nights", nights);
        model.addAttribute("charts", SiteHistory.charts(nights));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "waiting",
                held.waiting().stream()
                        .filter(one -> one.site().equals(site))
                        .map(HeldRow::of)
                        .toList());
        model.addAttribute("lineCount", Typeset.number(lineCounts().getOrDefault(site, 0L)));
        return "site";
    }

    private Map<String, Long> lineCounts() {
        Map<String, Long> counted = new HashMap<>();
        jdbc.query("SELECT site, COUNT(*) FROM site_line GROUP BY site", row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }

    /**
     * A line that recurs on the pages of a site.
     *
     * @param line made visible; of a long one its beginning and a digest
     * @param pages on how many pages it stood
     * @param pagesSeen of so many
     * @param share the share of pages, 0 to 1
     */
    record LearnedLine(String line, long pages, long pagesSeen, double share) {
        public String shareOfPages() {
            return Typeset.share(share);
        }

        public String evidence() {
            return "on " + Typeset.number(pages) + " of " + Typeset.number(pagesSeen) + " pages";
        }
    }
}
