package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Reason;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Site;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of runs, on whatever database. */
abstract class RunReportContract {
    @TempDir
    Path temp;

    Path inbox;

    /** The database that belongs to a folder; the same folder has the same one. */
    abstract TestDatabase database(Path folder);

    @BeforeEach
    void fillInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            records.append("{\"url\": \"https://")
                    .append(i % 3 == 0 ? "quay" : "mill")
                    .append(".example/")
                    .append(i)
                    .append("\", \"text\": \"Title ")
                    .append(i)
                    .append("\\nSHARE this\\nIt was teh mayor of teh town.\"}\n");
        }
        Files.writeString(inbox.resolve("records.jsonl"), records);
        Files.writeString(inbox.resolve("bad.txt"), "BINARY one\n");
        Files.writeString(inbox.resolve("worse.txt"), "BINARY two\n");
        Files.writeString(inbox.resolve("boom.txt"), "Title\nBOOM\n");
    }

    static RunReport report(TestHost host, long runId) {
        return host.get(ReportStore.class).find(runId).orElseThrow();
    }

    /** The report without what differs from one attempt, or one machine, to another. */
    static RunReport timeless(RunReport report) {
        return new RunReport(
                1,
                report.outcome(),
                "",
                null,
                List.of(),
                report.counts(),
                report.sourceCharacters(),
                report.removedCharacters(),
                report.edits(),
                List.of(),
                report.stages().stream()
                        .map(stage -> new Time(stage.name(), stage.documents(), 0))
                        .toList(),
                report.rules(),
                report.sites(),
                report.otherSites(),
                List.of(),
                report.quarantine(),
                report.otherReasons());
    }

    @Test
    void tellsWhatTheStoreHolds() {
        try (TestHost host = TestHost.start(database(temp))) {
            RunSummary summary = host.clean(inbox);
            RunReport report = report(host, summary.runId());
            assertEquals(RunOutcome.FINISHED, report.outcome());
            assertNotNull(report.finished());
            assertEquals(List.of(inbox.toString()), report.paths());
            assertEquals(new RunCounts(27, 24, 0, 3, 0, 0), report.counts());
            assertEquals(host.count("SELECT SUM(source_length) FROM cleaning"), report.sourceCharacters());
            assertEquals(host.count("SELECT SUM(characters) FROM rule_use WHERE rule LIKE 'chrome.%'"), 24 * 10);
            assertEquals(24 * 10, report.removedCharacters());
            assertEquals(48, report.edits());
            assertEquals(
                    List.of(new Rule("chrome.share", "chrome", 24, 240), new Rule("wording.teh", "wording", 48, 0)),
                    report.rules());
            assertEquals(
                    List.of("mill.example", "quay.example"),
                    report.sites().stream().map(Site::site).toList());
            assertEquals(16, report.sites().get(0).documents());
            assertEquals(32, report.sites().get(0).edits());
            assertEquals(
                    report.sourceCharacters(),
                    report.sites().stream().mapToLong(Site::sourceCharacters).sum());
            assertEquals(
                    new Reason("decode", "binary data", 2), report.quarantine().get(0));
            assertEquals(2, report.quarantine().size());
            assertEquals(10, report.slowest().size());
            assertEquals(
                    List.of("strip", "fix", "segment", "persist"),
                    report.stages().stream().map(Time::name).toList());
            assertTrue(report.steps().stream().map(Time::name).toList().containsAll(List.of("intake", "clean")));
            assertEquals(summary.removedCharactersByRule().get("chrome.share"), 240);
        }
    }

    @Test
    void countsAllAttemptsAtARun() {
        AtomicReference<TestHost> running = new AtomicReference<>();
        AtomicInteger seen = new AtomicInteger();
        Engine stopping = TestEngine.pausing(() -> {
            if (seen.incrementAndGet() == 8) {
                running.get().get(CleaningRuns.class).stop();
            }
        });
        TestDatabase database = database(temp.resolve("twice"));
        long run;
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, stopping)) {
            running.set(host);
            assertThrows(RunStoppedException.class, () -> host.clean(inbox));
            run = host.count("SELECT MAX(id) FROM run");
            RunReport half = report(host, run);
            assertEquals(RunOutcome.STOPPED, half.outcome());
            assertTrue(half.counts().pending() > 0, half.toString());
            assertEquals(half.counts().cleaned() * 10, half.removedCharacters());
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestEngine.pausing(() -> {}));
                TestHost other = TestHost.start(
                        database(temp.resolve("once")), TestHost.SETTINGS, TestEngine.pausing(() -> {}))) {
            assertEquals(run, host.clean(inbox).runId());
            long once = other.clean(inbox).runId();
            assertEquals(timeless(report(other, once)), timeless(report(host, run)));
        }
    }
}
