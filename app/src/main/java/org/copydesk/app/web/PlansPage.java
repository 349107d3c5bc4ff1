package org.copydesk.app.web;

import java.util.List;
import org.copydesk.pipeline.batch.PlanRefusedException;
import org.copydesk.pipeline.batch.Plans;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans: what the server's rules and settings would make of the records, made and applied in the background. */
@Controller
final class PlansPage {
    private static final int MOST = 50;

    private final PlanStore plans;
    private final Plans making;
    private final CleaningStore cleanings;
    private final RunActions runs;
    private final FindingsJson json = new FindingsJson();

    PlansPage(PlanStore plans, Plans making, CleaningStore cleanings, RunActions runs) {
        this.plans = plans;
        this.making = making;
        this.cleanings = cleanings;
        this.runs = runs;
    }

    @GetMapping("/plans")
    String list(Model model, CsrfToken token) {
        token.getToken();
        model.addAttribute("plans", plans.latest(MOST));
        return "plans";
    }

    /** What one plan changes that another does not. */
    @GetMapping("/plans/compare")
    String compare(@RequestParam long one, @RequestParam long other, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        model.addAttribute("rules", RulePair.of(findings(one), findings(other)));
        model.addAttribute("difference", plans.difference(one, other));
        return "plans-compared";
    }

    private Findings findings(long id) {
        return json.read(plans.find(id)
                .orElseThrow(() -> new NotFoundException("plan " + id))
                .findings());
    }

    /** @param site the only one whose documents are tried, or empty for all */
    @PostMapping("/plans")
    String make(@RequestParam(defaultValue = "") String site, RedirectAttributes next) {
        List<String> ids = cleanings.ids(new Selection(null, null, null, site.isBlank() ? null : site.strip()));
        if (ids.isEmpty()) {
            next.addFlashAttribute("said", "No plan is made: there are no such records.");
            return "redirect:/plans";
        }
        return begun(
                "a plan",
                () -> making.make(ids, RunListener.NONE),
                "A plan over " + Formats.number(ids.size())
                        + " documents is being made; it stands here when it is done.",
                "/plans",
                next);
    }

    @PostMapping("/plans/{id}/apply")
    String apply(@PathVariable long id, RedirectAttributes next) {
        try {
            making.requireFits(id);
        } catch (PlanRefusedException e) {
            next.addFlashAttribute("said", "Nothing was begun: " + e.getMessage() + ".");
            return "redirect:/plans";
        }
        return begun(
                "plan " + id,
                () -> making.apply(id, RunListener.NONE),
                "Plan " + id + " is applied in a run that begins now.",
                "/plans/" + id,
                next);
    }

    private String begun(String what, Runnable work, String said, String page, RedirectAttributes next) {
        try {
            runs.begun(what, work);
            next.addFlashAttribute("said", said);
        } catch (ResponseStatusException e) {
            next.addFlashAttribute("said", "Nothing was begun: " + e.getReason() + ".");
        }
        return "redirect:" + page;
    }

    @PostMapping("/plans/{id}/drop")
    String drop(@PathVariable long id, RedirectAttributes next) {
        if (!plans.drop(id)) {
            throw new NotFoundException("plan " + id);
        }
        next.addFlashAttribute("said", "Plan " + id + " is forgotten.");
        return "redirect:/plans";
    }

    @GetMapping("/plans/{id}")
    String one(@PathVariable long id, Model model, CsrfToken token) {
        token.getToken();
        StoredPlan plan = plans.find(id).orElseThrow(() -> new NotFoundException("plan " + id));
        Findings findings = json.read(plan.findings());
        model.addAttribute("plan", plan);
        model.addAttribute("findings", findings);
        return "plan";
    }
}
