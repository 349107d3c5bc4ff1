package org.copydesk.app.api;

import java.util.List;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was set aside. */
@RestController
@RequestMapping(Api.V1 + "/quarantine")
record QuarantineApi(QuarantineStore quarantine) {

    /** The latest first. */
    @GetMapping
    ListPage<Quarantined> list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int limit) {
        int most = Api.most(limit);
        List<Quarantined> found = quarantine.latest(after, most + 1);
        return ListPage.of(found, most, Quarantined::documentId);
    }
}
