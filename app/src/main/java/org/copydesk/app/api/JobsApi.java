package org.copydesk.app.api;

import java.security.Principal;
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

/** The jobs of the settings, and the words to begin, pause and resume one. */
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
        jobs.begin(known(name));
    }

    @PostMapping("/{name}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String name, Principal who) {
        jobs.pause(known(name), who.getName());
    }

    @PostMapping("/{name}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String name) {
        jobs.resume(known(name));
    }

    private String known(String name) {
        if (jobs.find(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "copydesk.yml names no job " + name);
        }
        return name;
    }
}
