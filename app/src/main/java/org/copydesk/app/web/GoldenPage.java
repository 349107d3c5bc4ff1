package org.copydesk.app.web;

import java.security.Principal;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The golden records: articles that must stay as they are. */
@Controller
final class GoldenPage {
    private final GoldenStore golden;
    private final CleaningStore cleanings;
    private final TransactionTemplate together;

    GoldenPage(GoldenStore golden, CleaningStore cleanings, PlatformTransactionManager transactions) {
        this.golden = golden;
        this.cleanings = cleanings;
        this.together = new TransactionTemplate(transactions);
    }

    @GetMapping("/golden")
    String list(Model model) {
        model.addAttribute("rows", golden.all());
        return "golden";
    }

    /**
     * Marks an article golden, as it stands, or lets it change again.
     *
     * @param act {@code add} or {@code remove}
     * @param seen when the record that the person saw was made: no other one is marked
     * @param why why it must stay as it is, or empty
     */
    @PostMapping("/articles/{id}/golden")
    String mark(
            @PathVariable String id,
            @RequestParam("do") String act,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String why,
            Principal person,
            RedirectAttributes next) {
        StoredRecord stored = cleanings.record(id).orElseThrow(() -> new NotFoundException(VisibleText.line(id)));
        switch (act) {
            case "add" -> {
                if (!stored.cleanedAt().toInstant().toString().equals(seen)) {
                    next.addFlashAttribute(
                            "said",
                            "It was not marked golden: the record was made anew since you looked. This is how it is now.");
                    return "redirect:/articles/" + stored.documentId() + "#said";
                }
                together.executeWithoutResult(status -> golden.add(stored, person.getName(), why.strip()));
                tell("This record is golden: it must stay as it is.", "remove", next);
            }
            case "remove" -> {
                golden.remove(stored.documentId());
                tell("This record may change again.", "add", next);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "neither add nor remove");
        }
        return "redirect:/articles/" + stored.documentId() + "#golden";
    }

    /** @param opposite the act that takes it back */
    private static void tell(String done, String opposite, RedirectAttributes next) {
        next.addFlashAttribute("said", done);
        next.addFlashAttribute("undoMark", opposite);
    }
}
