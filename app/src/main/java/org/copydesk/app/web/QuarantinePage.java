package org.copydesk.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.app.escape.SafeLink;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was set aside, why, and a safe look at its bytes. */
@Controller
record QuarantinePage(QuarantineStore quarantine, PayloadStore payloads) {
    private static final int PAGE = 50;
    private static final int AS_TEXT = 4096;
    private static final int AS_BYTES = 1024;

    @GetMapping("/quarantine")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        List<Quarantined> found = quarantine.latest(after, PAGE + 1);
        List<Quarantined> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).documentId() : "");
        return "quarantine";
    }

    @GetMapping("/quarantine/{id}")
    String one(@PathVariable String id, Model model) {
        Quarantined found =
                quarantine.find(id).orElseThrow(() -> new NotFoundException("in quarantine: " + VisibleText.line(id)));
        boolean kept = !found.payloadId().isEmpty();
        byte[] head = new byte[0];
        try {
            head = kept ? payloads.head(found.payloadId(), AS_TEXT) : head;
        } catch (LostPayloadException e) {
            kept = false;
        }
        model.addAttribute("held", found);
        model.addAttribute("link", SafeLink.link(found.uri()).orElse(""));
        model.addAttribute("kept", kept);
        model.addAttribute("canRetry", kept && found.canRetry());
        model.addAttribute("size", Formats.number(payloads.size(found.payloadId())));
        model.addAttribute("text", VisibleText.of(new String(head, StandardCharsets.UTF_8)));
        model.addAttribute("hex", HexDump.of(head, AS_BYTES));
        model.addAttribute("textBytes", Formats.number(head.length));
        model.addAttribute("hexBytes", Formats.number(Math.min(AS_BYTES, head.length)));
        return "quarantined";
    }
}
