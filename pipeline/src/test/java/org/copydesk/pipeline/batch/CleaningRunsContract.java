package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.input.InputException;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.copydesk.pipeline.store.Verification;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** What a run does, on whatever database its store lies. */
abstract class CleaningRunsContract {
    @TempDir
    Path temp;

    private Path inbox;

    /** The database that belongs to a folder; the same folder has the same one. */
    abstract TestDatabase database(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text);
    }

    private void putMany(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            put("doc%03d.txt".formatted(i), "Title " + i + "\nSHARE this\nIt was teh mayor of town " + i + ".\n");
        }
    }

    @Test
    void cleansAFolderAndCounts() throws IOException {
        putMany(12);
        try (TestHost host = TestHost.start(database(temp))) {
            RunSummary summary = host.clean(inbox);
            assertEquals(12, summary.in());
            assertEquals(12, summary.cleaned());
            assertEquals(Map.of("chrome.share", 12L * 10), summary.removedCharactersByRule());
            assertEquals(Map.of("wording.teh", 12L), summary.editsByRule());
            assertEquals(
                    List.of("strip", "fix", "segment", "persist"),
                    summary.steps().stream().map(RunReport.Time::name).toList());
            assertTrue(summary.steps().stream().allMatch(step -> step.documents() == 12));
            assertEquals(12, summary.documentIds().size());
            assertEquals(12, host.count("SELECT COUNT(*) FROM articles"));
            assertEquals(24, host.count("SELECT COUNT(*) FROM changes"));
            assertEquals(12, host.count("SELECT cleaned FROM runs"));
            assertEquals(
                    "It was the mayor of town 3.",
                    host.get(CleaningStore.class)
                            .find("doc003.txt")
                            .orElseThrow()
                            .article()
                            .text());
        }
    }

    @Test
    void beginsAJobThatWasKilledBeforeItBegan() throws IOException {
        putMany(3);
        try (TestHost host = TestHost.start(database(temp))) {
            long run = host.get(RunStore.class).start(List.of(inbox.toString()));
            host.get(JobRepository.class)
                    .createJobInstance(
                            CleaningJob.NAME,
                            new JobParametersBuilder().addLong("run", run, true).toJobParameters());
            assertEquals(3, host.clean(inbox).cleaned());
            assertEquals(1, host.count("SELECT COUNT(*) FROM runs"));
        }
    }

    @Test
    void cleansNothingTwice() throws IOException {
        putMany(7);
        try (TestHost host = TestHost.start(database(temp))) {
            List<String> ids = host.clean(inbox).documentIds();
            RunSummary again = host.clean(inbox);
            assertEquals(0, again.cleaned());
            assertEquals(7, again.unchanged());
            assertEquals(ids, again.documentIds());
            assertFalse(again.resumed());
        }
    }

    @Test
    void cleansAgainWhenAStageChanged() throws IOException {
        putMany(3);
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
        }
        try (TestHost host = TestHost.start(database(temp), TestHost.SETTINGS, TestEngine.maker("2"))) {
            assertEquals(3, host.clean(inbox).cleaned());
        }
    }

    @Test
    void cleansAChangedFileAsANewVersionOfItsDocument() throws IOException {
        put("a.txt", "First\nOld text.");
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            put("a.txt", "First\nNew text.");
            RunSummary second = host.clean(inbox);
            assertEquals(1, second.cleaned());
            assertEquals(1, host.count("SELECT COUNT(*) FROM document"));
            assertEquals(2, host.count("SELECT COUNT(*) FROM payload"));
            assertEquals(1, host.count("SELECT COUNT(*) FROM cleaning"));
            assertEquals(
                    "New text.",
                    host.get(CleaningStore.class)
                            .find("a.txt")
                            .orElseThrow()
                            .article()
                            .text());
            assertEquals(
                    List.of("1 First: Old text."),
                    host.jdbc()
                            .queryForList("SELECT number || ' ' || title || ': ' || text FROM versions", String.class));
            assertTrue(host.jdbc()
                    .queryForObject("SELECT record FROM versions", String.class)
                    .contains("\"text\":\"Old text.\""));
        }
    }

    @Test
    void keepsTheSameBytesAtTwoAddressesOnce() throws IOException {
        put("a.txt", "Same\nText.");
        put("b.txt", "Same\nText.");
        try (TestHost host = TestHost.start(database(temp))) {
            RunSummary summary = host.clean(inbox);
            assertEquals(2, summary.cleaned());
            assertEquals(1, summary.duplicatesOfPayload());
            assertEquals(2, host.count("SELECT COUNT(*) FROM document"));
            assertEquals(1, host.count("SELECT COUNT(*) FROM payload"));
        }
    }

    @Test
    void setsBadDocumentsAsideAndGoesOn() throws IOException {
        putMany(11);
        put("boom.txt", "Title\nBOOM");
        put("binary.txt", "BINARY");
        put("large.txt", "x".repeat(1_000_001));
        Files.write(inbox.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
        try (TestHost host = TestHost.start(database(temp))) {
            RunSummary summary = host.clean(inbox);
            assertEquals(15, summary.in());
            assertEquals(11, summary.cleaned());
            assertEquals(4, summary.quarantined());
            assertEquals(
                    List.of("decode", "chrome.share", "intake", "intake"),
                    host.get(QuarantineStore.class).all().stream()
                            .map(Quarantined::stage)
                            .toList());
            host.clean(inbox);
            assertEquals(2, host.get(QuarantineStore.class).all().get(0).attempts());
            put("boom.txt", "Title\nQuiet now.");
            assertEquals(1, host.clean(inbox).cleaned());
            assertEquals(3, host.count("SELECT COUNT(*) FROM quarantined"));
        }
    }

    @Test
    void setsADocumentAsideThatTakesTooLong() throws IOException {
        putMany(2);
        put("slow.txt", "Title\nSLEEP");
        PipelineSettings hasty = new PipelineSettings(5, 2, Duration.ofSeconds(2), 0, 1_000_000);
        try (TestHost host = TestHost.start(database(temp), hasty, TestEngine.maker("1"))) {
            RunSummary summary = host.clean(inbox);
            assertEquals(2, summary.cleaned());
            assertEquals(
                    "took longer than 2000 ms",
                    host.get(QuarantineStore.class).all().get(0).reason());
        }
    }

    @Test
    void givesUpWhenStagesFailTooOftenAndGoesOnLater() throws IOException {
        for (int i = 0; i < 8; i++) {
            put("boom" + i + ".txt", "Title " + i + "\nBOOM");
        }
        putMany(8);
        PipelineSettings strict = TestHost.SETTINGS.withFaults(3);
        try (TestHost host = TestHost.start(database(temp), strict, TestEngine.maker("1"))) {
            RunFailedException failed = assertThrows(RunFailedException.class, () -> host.clean(inbox));
            assertTrue(failed.getMessage().contains("more than the limit of 3"), failed.getMessage());
            assertEquals("failed", host.jdbc().queryForObject("SELECT outcome FROM runs", String.class));
        }
        try (TestHost host = TestHost.start(database(temp))) {
            RunSummary summary = host.clean(inbox);
            assertTrue(summary.resumed());
            assertEquals(8, summary.cleaned());
            assertEquals(8, summary.quarantined());
        }
    }

    @Test
    void refusesAMissingPathBeforeAnythingRuns() {
        try (TestHost host = TestHost.start(database(temp))) {
            assertThrows(InputException.class, () -> host.clean(temp.resolve("nowhere")));
            assertEquals(0, host.count("SELECT COUNT(*) FROM run"));
        }
    }

    @Test
    void givesTheSameBytesForAnyNumberOfWorkers() throws IOException {
        putMany(40);
        String expected = records(1);
        assertEquals(expected, records(2));
        assertEquals(expected, records(8));
        assertEquals(40, expected.lines().count());
    }

    private String records(int workers) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("workers" + workers));
        try (TestHost host =
                TestHost.start(database(folder), TestHost.SETTINGS.withWorkers(workers), TestEngine.maker("1"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            host.get(RecordExport.class).write(host.clean(inbox).documentIds(), out, true);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsTheWholeRecordBackFromItsRows() throws IOException {
        put("a.txt", "The title\nSHARE this\nPERHAPS this\nIt was teh mayor.\n");
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            StoredRecord stored = host.get(CleaningStore.class).find("a.txt").orElseThrow();
            Copydesk copydesk = TestEngine.maker("1").with(org.copydesk.core.learn.Knowledge.NONE);
            assertEquals(
                    org.copydesk.core.article.Article.of(copydesk.cleaner()
                            .clean(host.get(CleaningStore.class).source(stored))),
                    stored.article());
            assertEquals(1, host.count("SELECT COUNT(*) FROM suggestions"));
            assertEquals(2, host.count("SELECT COUNT(*) FROM candidates WHERE chosen"));
        }
    }

    @Test
    void verifyFindsATamperedChange() throws IOException {
        putMany(6);
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            Verifier verifier = host.get(Verifier.class);
            assertEquals(new Verification(6, List.of()), verifier.verify(done -> {}));
            String id = host.get(CleaningStore.class).documentId("doc002.txt").orElseThrow();
            tamper(host, id, "before_text = 'tea'", "rule = 'wording.teh'");
            tamper(host, id, "after_text = 'thy'", "rule = 'wording.teh'");
            tamper(host, id, "start_offset = start_offset + 1", "rule = 'wording.teh'");
            tamper(host, id, "outcome = 'overruled'", "rule = 'chrome.share'");
            tamper(host, id, "before_text = 'SHARE thus'", "rule = 'chrome.share'");
        }
    }

    /** As somebody did who meant the view {@code articles}: every later run called the documents unchanged. */
    @Test
    void aRunCleansDocumentsAgainWhoseRecordsAreGone() throws IOException {
        putMany(6);
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            List<String> texts = host.jdbc().queryForList("SELECT text FROM articles ORDER BY uri", String.class);
            assertEquals(6, host.jdbc().update("DELETE FROM article"));
            assertEquals(6, host.clean(inbox).cleaned());
            host.jdbc().update("DELETE FROM listing WHERE document_id = (SELECT MIN(id) FROM document)");
            assertEquals(1, host.clean(inbox).cleaned());
            host.jdbc().update("DELETE FROM cleaning WHERE document_id = (SELECT MIN(id) FROM document)");
            assertEquals(1, host.clean(inbox).cleaned());
            assertEquals(6, host.clean(inbox).unchanged());
            assertEquals(texts, host.jdbc().queryForList("SELECT text FROM articles ORDER BY uri", String.class));
        }
    }

    @Test
    void verifyFindsRecordsThatAreGoneAndRepairBringsThemBack() throws IOException {
        putMany(8);
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            List<String> ids = host.jdbc().queryForList("SELECT id FROM document ORDER BY id", String.class);
            List<String> texts = host.jdbc().queryForList("SELECT text FROM articles ORDER BY uri", String.class);
            String[] damages = {
                "DELETE FROM cleaning",
                "DELETE FROM article",
                "DELETE FROM paragraph",
                "DELETE FROM mark",
                "DELETE FROM listing",
                "UPDATE article SET title = 'Another'",
                "UPDATE paragraph SET segments = 'x'"
            };
            for (int i = 0; i < damages.length; i++) {
                host.jdbc().update(damages[i] + " WHERE document_id = ?", ids.get(i));
            }
            Verifier verifier = host.get(Verifier.class);
            List<String> differ = verifier.verify(done -> {}).differ().stream()
                    .map(Verification.Difference::documentId)
                    .sorted()
                    .toList();
            assertEquals(ids.subList(0, damages.length), differ);
            assertEquals(
                    damages.length,
                    host.get(CleaningRuns.class)
                            .repair(differ, RunListener.NONE)
                            .cleaned());
            assertEquals(new Verification(8, List.of()), verifier.verify(done -> {}));
            assertEquals(texts, host.jdbc().queryForList("SELECT text FROM articles ORDER BY uri", String.class));
        }
    }

    private static void tamper(TestHost host, String id, String change, String where) {
        String row = "UPDATE mark SET %s WHERE document_id = '%s' AND %s";
        List<Map<String, Object>> before =
                host.jdbc().queryForList("SELECT * FROM mark WHERE document_id = '" + id + "'");
        assertEquals(1, host.jdbc().update(row.formatted(change, id, where)));
        Verification found = host.get(Verifier.class).verify(done -> {});
        assertEquals(
                List.of(id),
                found.differ().stream().map(Verification.Difference::documentId).toList(),
                change);
        for (Map<String, Object> old : before) {
            host.jdbc()
                    .update(
                            "UPDATE mark SET before_text = ?, after_text = ?, start_offset = ?, outcome = ?"
                                    + " WHERE document_id = ? AND ordinal = ?",
                            old.get("BEFORE_TEXT"),
                            old.get("AFTER_TEXT"),
                            old.get("START_OFFSET"),
                            old.get("OUTCOME"),
                            id,
                            old.get("ORDINAL"));
        }
    }
}
