package org.copydesk.app.api;

import java.util.List;
import org.copydesk.app.jobs.JobService;
import org.copydesk.app.jobs.NamedJob;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The jobs of the settings, and the word to begin one. */
@RestController
@RequestMapping(Api.V1 + "/jobs")
record JobsApi(JobService jobs) {

    @GetMapping
    List<NamedJob> list() {
        return jobs.all();
    }

    /** Accepted, for the run has its number only when the job has looked at its inputs. */
    @PostMapping("/{name}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void begin(@PathVariable String name) {
        if (jobs.find(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "copydesk.yml names no job " + name);
        }
        jobs.begin(name);
    }
}
