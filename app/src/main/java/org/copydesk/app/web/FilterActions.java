package org.copydesk.app.web;

import java.security.Principal;
import java.util.Map;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.FilterStore;
import org.copydesk.pipeline.store.FilterStore.Saved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives filters of the review queue names, and forgets them. */
@Controller
record FilterActions(FilterStore filters) {
    @PostMapping(path = "/review/filters", params = "save")
    String save(
            @RequestParam String save,
            @RequestParam Map<String, String> parameters,
            Principal person,
            RedirectAttributes next) {
        String address =
                new PageQuery("/review", parameters).with(PageQuery.AFTER, "").href();
        String name = save.strip();
        try {
            filters.put(new Saved(name, address.replaceFirst("^[^?]*\\??", ""), person.getName()));
            next.addFlashAttribute("said", "The filter is saved as " + VisibleText.line(name) + ".");
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute("said", "Nothing was saved: " + e.getMessage() + ".");
        }
        return "redirect:" + address;
    }

    @PostMapping(path = "/review/filters", params = "forget")
    String forget(@RequestParam String forget, RedirectAttributes next) {
        filters.remove(forget);
        next.addFlashAttribute("said", "The filter " + VisibleText.line(forget) + " is forgotten.");
        return "redirect:/review";
    }
}
