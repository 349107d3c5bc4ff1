package org.copydesk.app.api;

import java.util.List;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.store.LeaseStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The runs, their reports, and the word to stop. */
@RestController
@RequestMapping(Api.V1 + "/runs")
record RunsApi(RunHistory history, ReportStore reports, LeaseStore leases) {

    /** The latest first. */
    @GetMapping
    List<RunHistory.Past> list(@RequestParam(defaultValue = "100") int limit) {
        return history.latest(Api.most(limit));
    }

    @GetMapping(value = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String report(@PathVariable long id) {
        return reports.json(id).orElseThrow(() -> Api.unknown("report of run " + id));
    }

    /** Accepted, for the run ends after the documents in hand. */
    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable long id) {
        if (!leases.askToStop(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "run " + id + " is not in work");
        }
    }
}
