package org.copydesk.app.web;

import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.FieldChange;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.plan.TextPiece;
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
        model.addAttribute(
                "largest",
                findings.largest().stream()
                        .map(one -> Compared.of(
                                one.documentId(),
                                one.uri(),
                                one.title(),
                                one.words() + " words",
                                one.fields(),
                                one.pieces()))
                        .toList());
        model.addAttribute(
                "flips",
                findings.flips().stream()
                        .map(one -> new Compared(
                                one.documentId(),
                                VisibleText.line(one.uri()),
                                "",
                                List.of(new FieldChange(
                                        "kind", VisibleText.line(one.before()), VisibleText.line(one.after()))),
                                List.of()))
                        .toList());
        model.addAttribute(
                "golden", findings.golden().stream().map(PlansPage::golden).toList());
        return "plan";
    }

    private static Compared golden(GoldenResult one) {
        String said = (one.worse() ? "worse: " : "as it was: ") + "words F1 "
                + Formats.hundredths(one.now().f1())
                + ", was " + Formats.hundredths(one.before().f1())
                + (one.trouble().isEmpty() ? "" : "; can't be cleaned: " + VisibleText.line(one.trouble()));
        return Compared.of(one.documentId(), one.uri(), one.title(), said, one.fields(), one.pieces());
    }

    /** A record beside what would become of it; all text is made visible. */
    record Compared(String id, String title, String said, List<FieldChange> fields, List<TextPiece> pieces) {
        static Compared of(
                String id, String uri, String title, String said, List<FieldChange> fields, List<TextPiece> pieces) {
            return new Compared(
                    id,
                    VisibleText.line(title.isEmpty() ? uri : title),
                    said,
                    fields.stream()
                            .map(field -> new FieldChange(
                                    field.field(), VisibleText.line(field.before()), VisibleText.line(field.after())))
                            .toList(),
                    pieces.stream()
                            .map(piece -> new TextPiece(piece.kind(), VisibleText.line(piece.text())))
                            .toList());
        }
    }
}
