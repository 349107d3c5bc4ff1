package org.copydesk.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.app.escape.SafeLink;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineGroups;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was set aside, why, and a safe look at its bytes. */
@Controller
record QuarantinePage(QuarantineStore quarantine, QuarantineGroups groups, PayloadStore payloads) {
    private static final int PAGE = 50;
    private static final int AS_TEXT = 4096;
    private static final int AS_BYTES = 1024;

    @GetMapping("/quarantine")
    String list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String like,
            Model model,
            CsrfToken token) {
        token.getToken();
        List<Quarantined> found =
                like.isEmpty() ? quarantine.latest(after, PAGE + 1) : groups.of(like, after, PAGE + 1);
        model.addAttribute("groups", groups.all());
        model.addAttribute("like", like);
        List<Quarantined> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).documentId() : "");
        return "quarantine";
    }

    /** The bytes as they were received, to be saved: no browser shows them as a page of ours. */
    @GetMapping("/quarantine/{id}/bytes.bin")
    ResponseEntity<byte[]> bytes(@PathVariable String id) {
        Quarantined found = found(id);
        try {
            byte[] bytes = payloads.find(found.payloadId(), found.uri())
                    .orElseThrow(() -> new NotFoundException("bytes of " + found.documentId()))
                    .bytes();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.documentId() + ".bin\"")
                    .body(bytes);
        } catch (LostPayloadException e) {
            throw new ResponseStatusException(HttpStatus.GONE, e.getMessage(), e);
        }
    }

    private Quarantined found(String id) {
        return quarantine.find(id).orElseThrow(() -> new NotFoundException("in quarantine: " + VisibleText.line(id)));
    }

    @GetMapping("/quarantine/{id}")
    String one(@PathVariable String id, Model model) {
        Quarantined found = found(id);
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
