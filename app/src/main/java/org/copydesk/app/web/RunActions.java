package org.copydesk.app.web;

import java.security.Principal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.jobs.JobBusyException;
import org.copydesk.app.jobs.JobService;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.RuleUndo;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with runs: begins, pauses and resumes a job, stops the run in work, and has documents in quarantine cleaned again. */
@Controller
final class RunActions {
    private static final Logger LOG = LoggerFactory.getLogger(RunActions.class);

    private final CleaningRuns runs;
    private final RuleUndo undo;
    private final LeaseStore leases;
    private final QuarantineStore quarantine;
    private final JobService jobs;
    private final AtomicBoolean again = new AtomicBoolean();

    RunActions(CleaningRuns runs, RuleUndo undo, LeaseStore leases, QuarantineStore quarantine, JobService jobs) {
        this.runs = runs;
        this.undo = undo;
        this.leases = leases;
        this.quarantine = quarantine;
        this.jobs = jobs;
    }

    /** The run may be at work in another process of the same store. */
    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable long id) {
        if (!leases.askToStop(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "run " + id + " is not in work");
        }
        return "redirect:/runs/" + id;
    }

    /** Begins a run of a job of the settings; while another run is in work it says so instead. */
    @PostMapping(path = "/runs", params = "job")
    String begin(@RequestParam String job, RedirectAttributes next) {
        try {
            jobs.begin(known(job));
            next.addFlashAttribute(
                    "said", "The job " + job + " begins. Its run stands below as soon as it has a number.");
        } catch (JobBusyException e) {
            next.addFlashAttribute("refused", "Nothing was begun: " + VisibleText.line(String.valueOf(e.getMessage())));
        }
        return "redirect:/runs";
    }

    @PostMapping(path = "/runs", params = "pause")
    String pause(@RequestParam String pause, Principal person, RedirectAttributes next) {
        jobs.pause(known(pause), person.getName());
        next.addFlashAttribute(
                "said", "The job " + pause + " is paused: it begins no run by itself until it is resumed.");
        return "redirect:/runs";
    }

    @PostMapping(path = "/runs", params = "resume")
    String resume(@RequestParam String resume, RedirectAttributes next) {
        jobs.resume(known(resume));
        next.addFlashAttribute("said", "The job " + resume + " runs at its times again.");
        return "redirect:/runs";
    }

    private String known(String job) {
        if (jobs.find(job).isEmpty()) {
            throw new NotFoundException("job " + VisibleText.line(job));
        }
        return job;
    }

    @PostMapping("/quarantine/{id}/retry")
    String retry(@PathVariable String id) {
        Quarantined one =
                quarantine.find(id).orElseThrow(() -> new NotFoundException("in quarantine: " + VisibleText.line(id)));
        return begun(List.of(one));
    }

    /** All that are in quarantine for reasons that differ in numbers alone. */
    @PostMapping("/quarantine/retry")
    String retryAll(@RequestParam String like) {
        return begun(
                quarantine.all().stream().filter(one -> one.kind().equals(like)).toList());
    }

    /** Takes back all decisions about what a rule said, in a run. */
    @PostMapping("/rules/one/undo")
    String undo(@RequestParam String rule, Principal person) {
        String by = person.getName();
        return begun(
                "taking back the decisions about " + VisibleText.line(rule),
                () -> undo.undo(rule, by, "all decisions about this rule taken back", RunListener.NONE));
    }

    private String begun(List<Quarantined> chosen) {
        List<Quarantined> kept = chosen.stream().filter(Quarantined::canRetry).toList();
        if (kept.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "these can't be cleaned from what is kept; mend the file, then clean it again");
        }
        return begun("the retry of " + kept.size() + " documents", () -> runs.retry(kept, RunListener.NONE));
    }

    /** The run goes on when the page is answered; a second one waits for nobody's thread but is refused. */
    String begun(String what, Runnable run) {
        if (again.getAndSet(true)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "documents are being cleaned again already; try again when that run is done");
        }
        Thread work = new Thread(() -> done(what, run), "copydesk-again");
        work.setDaemon(true);
        work.start();
        return "redirect:/runs";
    }

    private void done(String what, Runnable run) {
        try {
            run.run();
        } catch (CopydeskException e) {
            LOG.warn("{} ended: {}", what, e.getMessage());
        } finally {
            again.set(false);
        }
    }
}
