package org.copydesk.app.web;

import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Plans: what other rules and settings would make of the records. */
@Controller
final class PlansPage {
    private static final int MOST = 50;

    private final PlanStore plans;
    private final FindingsJson json = new FindingsJson();

    PlansPage(PlanStore plans) {
        this.plans = plans;
    }

    @GetMapping("/plans")
    String list(Model model) {
        model.addAttribute("plans", plans.latest(MOST));
        return "plans";
    }

    @GetMapping("/plans/{id}")
    String one(@PathVariable long id, Model model) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> new NotFoundException("plan " + id));
        Findings findings = json.read(plan.findings());
        model.addAttribute("plan", plan);
        model.addAttribute("findings", findings);
        return "plan";
    }
}
