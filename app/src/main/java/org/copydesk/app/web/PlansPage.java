package org.copydesk.app.web;

import java.time.Duration;
import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.FieldChange;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.RuleDifference;
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
        model.addAttribute("plans", plans.latest(MOST).stream().map(Row::new).toList());
        return "plans";
    }

    @GetMapping("/plans/{id}")
    String one(@PathVariable long id, Model model) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> new NotFoundException("plan " + id));
        Findings findings = json.read(plan.findings());
        model.addAttribute("plan", new Row(plan));
        model.addAttribute("findings", findings);
        model.addAttribute("took", Formats.took(Duration.ofMillis(findings.millis())));
        model.addAttribute("rules", findings.rules().stream().map(Counted::new).toList());
        model.addAttribute(
                "sites",
                findings.sites().stream()
                        .map(site -> new SiteRow(
                                new RecordGroup(site.site(), 0, 0, 0, 0, 0).title(),
                                Formats.number(site.changed()),
                                Formats.number(site.words())))
                        .toList());
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
        model.addAttribute(
                "failures",
                findings.failures().stream()
                        .map(one -> VisibleText.line(one.uri()) + ": " + VisibleText.line(one.reason()))
                        .toList());
        return "plan";
    }

    private static Compared golden(GoldenResult one) {
        String said = (one.worse() ? "worse: " : "as it was: ") + "words F1 "
                + Formats.sure(one.now().f1())
                + ", was " + Formats.sure(one.before().f1())
                + (one.trouble().isEmpty() ? "" : "; can't be cleaned: " + VisibleText.line(one.trouble()));
        return Compared.of(one.documentId(), one.uri(), one.title(), said, one.fields(), one.pieces());
    }

    /** A plan in a list. */
    record Row(StoredPlan plan) {
        public long id() {
            return plan.id();
        }

        public String made() {
            return Formats.time(plan.madeAt());
        }

        public String documents() {
            return Formats.number(plan.documents());
        }

        public String changed() {
            return Formats.number(plan.changed());
        }

        public long worse() {
            return plan.goldenWorse();
        }

        public boolean applied() {
            return plan.appliedAt() != null;
        }

        public long run() {
            Long run = plan.runId();
            return run == null ? 0 : run;
        }
    }

    /** What becomes of a rule's changes, as set. */
    record Counted(String rule, String come, String go, String differ, String documents) {
        Counted(RuleDifference one) {
            this(
                    VisibleText.line(one.rule()),
                    Formats.number(one.come()),
                    Formats.number(one.go()),
                    Formats.number(one.differ()),
                    Formats.number(one.documents()));
        }
    }

    /** A site with changed records, as set. */
    record SiteRow(String site, String changed, String words) {}

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
