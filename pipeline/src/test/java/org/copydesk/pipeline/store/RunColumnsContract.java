package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunMetrics;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.FiringStore.Firing;
import org.junit.jupiter.api.Test;

/** Each value about runs, jobs and sites stands in the column of its name, and is read from there. */
abstract class RunColumnsContract extends StoredColumns {
    @Test
    void keepsTheRunByItsNames() {
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        runs.addTime(run, "strip", 2, 5, 7);
        runs.addTime(run, "strip", 2, 1, 1);
        runs.finish(run);
        assertThat(rows("SELECT paths, started_at, finished_at, outcome, knowledge_id, manner, job FROM run"))
                .containsExactly(columns()
                        .with("paths", "/inbox\n/other")
                        .with("started_at", NOW)
                        .with("finished_at", NOW)
                        .with("outcome", "finished")
                        .with("knowledge_id", null)
                        .with("manner", "")
                        .with("job", ""));
        assertThat(rows("SELECT * FROM run_total"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("documents", 1)
                        .with("cleaned", 1)
                        .with("unchanged", 0)
                        .with("quarantined", 0)
                        .with("cleaned_again", 0)
                        .with("source_length", TEXT.length())
                        .with("removed", "Share on Facebook".length()));
        assertThat(rows("SELECT * FROM run_step"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("step", "strip")
                        .with("ordinal", 2)
                        .with("documents", 6)
                        .with("millis", 8));
        RunHistory history = new RunHistory(store);
        assertThat(history.times(run, run)).containsEntry(run, List.of(new RunHistory.StepTime(run, "strip", 6, 8)));
        RunHistory.Past past = history.latest(1).get(0);
        assertThat(past)
                .isEqualTo(new RunHistory.Past(
                        run,
                        RunOutcome.FINISHED,
                        past.started(),
                        past.finished(),
                        List.of("/inbox", "/other"),
                        1,
                        1,
                        0,
                        0,
                        0,
                        ""));
        assertThat(history.find(run).orElseThrow().counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        ProgressStore progress = new ProgressStore(store, CLOCK);
        List<RunReport.Time> spent = List.of(new RunReport.Time("learn", 0, 3));
        progress.begin(run, spent);
        RunStatus standing = new RunStatus("learn", 2, -1, 1, 1.5, 9, NOW, NOW);
        progress.put(run, standing, spent);
        assertThat(rows("SELECT * FROM run_progress"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("step", "learn")
                        .with("done", 2)
                        .with("total", null)
                        .with("quarantined", 1)
                        .with("documents_per_second", 1.5)
                        .with("millis_left", 9)
                        .with("started_at", NOW)
                        .with("updated_at", NOW)
                        .with("steps", "[{\"name\":\"learn\",\"documents\":0,\"millis\":3}]"));
        assertThat(progress.find(run)).contains(standing);
        assertThat(progress.spent(run)).isEqualTo(spent);
        ReportStore reports = new ReportStore(store);
        RunMetrics tallies = new RunMetrics(9, 8, 7, Map.of(), List.of(), List.of());
        reports.put(run, tallies);
        assertThat(reports.tallies(run)).isEqualTo(tallies);
        assertThat(reports.find(run)).isEmpty();
        assertThat(reports.close(run, List.of())).isEqualTo(reports.find(run).orElseThrow());
        assertThat(rows("SELECT * FROM run_report"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with(
                                "tallies",
                                "{\"sourceCharacters\":9,\"removedCharacters\":8,\"edits\":7,"
                                        + "\"rules\":{},\"stages\":[],\"slowest\":[]}")
                        .with("report", reports.json(run).orElseThrow()));
        assertThat(reports.find(run).orElseThrow().started()).isEqualTo(NOW.toString());
    }

    @Test
    void keepsWhatRunsByItselfByItsNames() {
        JobStore jobs = new JobStore(store);
        jobs.put("nightly", "0 0 3 * * *", "Europe/Berlin", NOW);
        assertThat(rows("SELECT * FROM job"))
                .containsExactly(columns()
                        .with("name", "nightly")
                        .with("cron", "0 0 3 * * *")
                        .with("zone", "Europe/Berlin")
                        .with("since", NOW));
        assertThat(jobs.find("nightly")).contains(new JobStore.Known("0 0 3 * * *", "Europe/Berlin", NOW));
        jobs.pause("nightly", "ada", NOW);
        jobs.pause("nightly", "ben", FETCHED);
        assertThat(rows("SELECT * FROM paused_job"))
                .containsExactly(
                        columns().with("name", "nightly").with("paused_at", NOW).with("paused_by", "ada"));
        assertThat(jobs.pause("nightly")).contains(new JobStore.Pause(NOW, "ada"));
        assertThat(jobs.resume("nightly")).isTrue();
        assertThat(jobs.resume("nightly")).isFalse();
        assertThat(jobs.pause("nightly")).isEmpty();
        LeaseOwner owner = new LeaseOwner("token", "host", 42, "serve");
        FiringStore firings = new FiringStore(store);
        firings.take("nightly", NOW, owner);
        Firing firing = new Firing(NOW, FiringOutcome.FINISHED, run, 5L, 4L, "all is well");
        firings.end("nightly", firing, FETCHED);
        assertThat(rows("SELECT * FROM firing"))
                .containsExactly(columns()
                        .with("job", "nightly")
                        .with("fires_at", NOW)
                        .with("taken_by", "token")
                        .with("outcome", "finished")
                        .with("run_id", run)
                        .with("ended_at", FETCHED)
                        .with("documents", 5)
                        .with("fresh", 4)
                        .with("says", "all is well"));
        assertThat(firings.latest("nightly", 1)).containsExactly(firing);
        LeaseStore leases = new LeaseStore(store);
        leases.take(owner, Duration.ofMillis(60_000));
        leases.setRun(owner, run);
        assertThat(rows("SELECT name, owner, host, pid, command, lasts_ms, run_id, stop_asked FROM lease"))
                .containsExactly(columns()
                        .with("name", "batch")
                        .with("owner", "token")
                        .with("host", "host")
                        .with("pid", 42)
                        .with("command", "serve")
                        .with("lasts_ms", 60_000)
                        .with("run_id", run)
                        .with("stop_asked", false));
        Lease lease = leases.read();
        assertThat(lease)
                .isEqualTo(new Lease(
                        lease.beat(),
                        "token",
                        "host",
                        42,
                        "serve",
                        lease.since(),
                        Duration.ofMinutes(1),
                        false,
                        run,
                        false));
    }

    @Test
    void keepsWhatIsOutOfTheOrdinaryByItsNames() {
        AlarmStore alarms = new AlarmStore(store, CLOCK);
        alarms.raiseOfSite(AlarmKind.REMOVED, run, "a.example", "more than usual");
        alarms.raiseOfJob(AlarmKind.NO_INPUT, null, "nightly", "nothing there");
        assertThat(rows("SELECT kind, job, site, run_id, raised_at, says FROM alarm ORDER BY id"))
                .containsExactly(
                        columns()
                                .with("kind", "removed")
                                .with("job", null)
                                .with("site", "a.example")
                                .with("run_id", run)
                                .with("raised_at", NOW)
                                .with("says", "more than usual"),
                        columns()
                                .with("kind", "no-input")
                                .with("job", "nightly")
                                .with("site", null)
                                .with("run_id", null)
                                .with("raised_at", NOW)
                                .with("says", "nothing there"));
        AlarmStore.Raised raised = alarms.ofSite("a.example", 1).get(0);
        assertThat(raised)
                .isEqualTo(new AlarmStore.Raised(
                        AlarmKind.REMOVED, null, "a.example", run, raised.raisedAt(), "more than usual"));
        HeldStore held = new HeldStore(store, CLOCK);
        held.hold(run, "a.example", List.of(ID), "it shrank");
        assertThat(rows("SELECT * FROM held_record"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("site", "a.example")
                        .with("run_id", run)
                        .with("held_at", NOW)
                        .with("says", "it shrank")
                        .with("state", "held"));
        HeldStore.Held found = held.find(ID).orElseThrow();
        assertThat(found).isEqualTo(new HeldStore.Held("a.example", run, found.since(), "it shrank", false));
        assertThat(held.waiting()).containsExactly(new HeldStore.Waiting("a.example", 1, found.since(), "it shrank"));
        held.drop(ID);
        assertThat(held.find(ID).orElseThrow().dropped()).isTrue();
        SiteRunStore sites = new SiteRunStore(store, CLOCK, alarms, held);
        SiteRun site = new SiteRun(run, "a.example", 1, 2, .3, .4, 5.5, 6.5, 7, true);
        sites.put(site);
        assertThat(rows("SELECT * FROM site_run"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("site", "a.example")
                        .with("judged_at", NOW)
                        .with("pages", 1)
                        .with("articles", 2)
                        .with("removed_share", .3)
                        .with("removed_spread", .4)
                        .with("text_length", 5.5)
                        .with("length_spread", 6.5)
                        .with("body_words", 7)
                        .with("usual", true));
        assertThat(sites.latest("a.example", 1)).containsExactly(site);
        List<SiteRunStore.FreshPage> fresh = new ArrayList<>();
        runs.settle(run, CaptureStatus.CLEANED, List.of(ID));
        sites.fresh(run, fresh::add);
        assertThat(fresh).extracting(SiteRunStore.FreshPage::documentId).containsExactly(ID);
        assertThat(fresh.get(0).article()).isTrue();
        QuarantineStore quarantine = new QuarantineStore(store, CLOCK);
        quarantine.put(run, List.of(new CleaningFailure(ID, payload.id(), "decode", "bad bytes")));
        assertThat(rows("SELECT * FROM quarantine"))
                .containsExactly(columns()
                        .with("document_id", ID)
                        .with("payload_id", payload.id())
                        .with("stage", "decode")
                        .with("reason", "bad bytes")
                        .with("attempts", 1)
                        .with("first_seen", NOW)
                        .with("last_seen", NOW)
                        .with("run_id", run));
        Quarantined one = quarantine.find(ID).orElseThrow();
        assertThat(one)
                .isEqualTo(new Quarantined(
                        ID, URI, payload.id(), "decode", "bad bytes", 1, one.firstSeen(), one.lastSeen()));
        assertThat(quarantine.reason("ferry")).contains("bad bytes");
        runs.settle(run, CaptureStatus.QUARANTINED, List.of(ID));
        SiteQuarantineStore aside = new SiteQuarantineStore(store, CLOCK);
        aside.count(run);
        assertThat(rows("SELECT * FROM site_quarantine"))
                .containsExactly(columns()
                        .with("run_id", run)
                        .with("site", "a.example")
                        .with("judged_at", NOW)
                        .with("received", 1)
                        .with("quarantined", 1));
        assertThat(aside.latest("a.example", 1)).containsExactly(new SiteQuarantineStore.SiteCount(run, 1, 1));
    }

    @Test
    void findsTheRunsOfAJobAndOfAnOutcome() {
        long nightly = runs.start(List.of("/inbox"), "nightly");
        runs.start(List.of("/wire"), "hourly");
        runs.finish(nightly);
        RunHistory history = new RunHistory(store);
        assertThat(history.jobs()).containsExactly("hourly", "nightly");
        assertThat(history.before(Long.MAX_VALUE, "nightly", null, 9))
                .extracting(RunHistory.Entry::id, RunHistory.Entry::job)
                .containsExactly(tuple(nightly, "nightly"));
        assertThat(history.before(Long.MAX_VALUE, "hourly", RunOutcome.FINISHED, 9))
                .isEmpty();
        assertThat(history.before(Long.MAX_VALUE, "", RunOutcome.FINISHED, 9))
                .extracting(RunHistory.Entry::id)
                .containsExactly(nightly);
        assertThat(history.before(nightly, "", null, 9))
                .extracting(RunHistory.Entry::id)
                .containsExactly(run);
    }
}
