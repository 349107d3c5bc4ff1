package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;
import org.copydesk.pipeline.store.Golden;
import org.copydesk.pipeline.store.GoldenStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The golden records: articles that must stay as they are. */
@Controller
final class GoldenPage {
    private final GoldenStore golden;

    GoldenPage(GoldenStore golden) {
        this.golden = golden;
    }

    @GetMapping("/golden")
    String list(Model model) {
        model.addAttribute("rows", golden.all().stream().map(Row::of).toList());
        return "golden";
    }

    /** A golden record, as set; all text is made visible. */
    record Row(String id, String title, String by, String when, String why, String f1, boolean whole) {
        static Row of(Golden one) {
            String title = one.expected().title();
            return new Row(
                    one.documentId(),
                    Visible.line(title.isEmpty() ? one.uri() : title),
                    Visible.line(one.addedBy()),
                    Typeset.time(one.addedAt()),
                    Visible.line(one.why()),
                    Typeset.sure(one.score().f1()),
                    one.score().kind()
                            && one.score().title()
                            && one.score().author()
                            && one.score().published());
        }
    }
}
