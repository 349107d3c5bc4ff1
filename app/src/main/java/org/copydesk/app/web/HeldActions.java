package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.HeldStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with records that are held, as {@code copydesk release} does. */
@Controller
final class HeldActions {
    private final HeldStore held;
    private final SiteRunStore sites;
    private final TransactionTemplate together;

    HeldActions(HeldStore held, SiteRunStore sites, PlatformTransactionManager transactions) {
        this.held = held;
        this.sites = sites;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param act {@code release} or {@code drop} */
    @PostMapping("/articles/{id}/held")
    String one(@PathVariable String id, @RequestParam("do") String act, RedirectAttributes next) {
        if (held.find(id).isEmpty()) {
            throw new NotFoundException("held: " + VisibleText.line(id));
        }
        if (drops(act)) {
            held.drop(id);
            next.addFlashAttribute("said", "This record is dropped.");
        } else {
            held.release(id);
            next.addFlashAttribute("said", "This record is released: it stands in the articles and exports again.");
        }
        return "redirect:/articles/" + id + "#said";
    }

    /**
     * All records of a site that wait. What is released is usual from then on: later runs are compared with the site as it is now.
     *
     * @param act {@code release} or {@code drop}
     */
    @PostMapping("/sites/held")
    String ofSite(@RequestParam String site, @RequestParam("do") String act, RedirectAttributes next) {
        if (drops(act)) {
            together.executeWithoutResult(
                    status -> next.addFlashAttribute("said", counted(held.dropSite(site)) + " dropped."));
        } else {
            together.executeWithoutResult(status -> {
                boolean accepted = sites.accept(site);
                next.addFlashAttribute(
                        "said",
                        counted(held.releaseSite(site)) + " released."
                                + (accepted ? " Later runs are compared with the site as it is now." : ""));
            });
        }
        next.addAttribute("name", site);
        return "redirect:/sites/one";
    }

    private static String counted(int records) {
        return records == 1 ? "1 record is" : Formats.number(records) + " records are";
    }

    private static boolean drops(String act) {
        return switch (act) {
            case "release" -> false;
            case "drop" -> true;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "neither release nor drop");
        };
    }
}
