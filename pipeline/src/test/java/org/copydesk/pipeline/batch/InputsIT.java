package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over files that hold many documents. */
class InputsIT {
    @TempDir
    Path temp;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
    }

    private static String line(int number) {
        return "{\"url\": \"https://example.org/%03d\", \"text\": \"Title %03d\\nIt was teh mayor.\"}\n"
                .formatted(number, number);
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line(i));
        }
        return lines.toString();
    }

    private Path put(String name, String text) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        return file;
    }

    /** Runs until a step has done some documents, then fails as if the plug were pulled. */
    private static void cutOff(TestHost host, Path path, String step, int after) {
        CleaningRuns runs = host.get(CleaningRuns.class);
        RunRequest request = RunRequest.of(path.toString());
        assertThrows(
                RunFailedException.class,
                () -> runs.clean(request, progress -> {
                    if (progress.step().equals(step) && progress.done() >= after) {
                        throw new IllegalStateException("cut off");
                    }
                }));
    }

    @Test
    void recordsKeepTheirAddressPlaceAndTime() throws IOException {
        Path file = put(
                "x.jsonl",
                "{\"text\": \"broken\n"
                        + "{\"link\": \"https://example.org/a\", \"text\": \"Title\\nText\", \"fetch_time\": \"2026-03-01T04:05:06Z\"}\n"
                        + "{\"text\": \"Title two\\nText\"}\n");
        try (TestHost host = TestHost.start(temp)) {
            RunSummary summary = host.clean(inbox);
            assertEquals(3, summary.in());
            assertEquals(2, summary.cleaned());
            assertEquals(1, summary.quarantined());
            assertEquals(
                    List.of(
                            "https://example.org/a " + file.toUri() + "#line=2 1772337906",
                            file.toUri() + "#line=3 " + file.toUri() + "#line=3 "),
                    host.jdbc()
                            .queryForList(
                                    "SELECT d.uri || ' ' || c.place || ' ' || CASE WHEN d.uri LIKE 'https%' THEN"
                                            + " CAST(CAST(EXTRACT(EPOCH FROM c.fetched_at) AS BIGINT) AS VARCHAR) ELSE '' END"
                                            + " FROM capture c JOIN document d ON d.id = c.document_id"
                                            + " WHERE c.outcome = 'cleaned' ORDER BY c.ordinal",
                                    String.class));
            String reason = host.jdbc().queryForObject("SELECT reason FROM quarantined", String.class);
            assertTrue(reason.startsWith("line 1 is no JSON object"), reason);
        }
    }

    @Test
    void whatASourceSaysOfADocumentGoesIntoItsRecord() throws IOException {
        Path file = put(
                "x.jsonl",
                "{\"url\": \"https://example.org/a\", \"text\": \"Title\\nText\", \"fetch_time\": \"2026-03-01T05:05:06+01:00\"}\n"
                        + "{\"site\": \"Harbour.example.org\", \"text\": \"Title two\\nText\", \"warc_date\": 1772337906.25}\n"
                        + "{\"text\": \"Title three\\nText\"}\n");
        String path = file.toUri().getPath();
        try (TestHost host = TestHost.start(temp)) {
            host.clean(inbox);
            assertEquals(
                    List.of(
                            "https://example.org/a | example.org | 2026-03-01T04:05:06Z | " + file.toUri() + "#line=1",
                            "site://harbour.example.org" + path + "#line=2 | harbour.example.org"
                                    + " | 2026-03-01T04:05:06.250Z | " + file.toUri() + "#line=2",
                            file.toUri() + "#line=3 |  | null | " + file.toUri() + "#line=3"),
                    host.jdbc()
                            .query(
                                    "SELECT uri, site, fetched_at, place FROM articles ORDER BY place",
                                    (row, n) -> String.join(
                                            " | ",
                                            row.getString(1),
                                            row.getString(2),
                                            time(row.getObject(3, OffsetDateTime.class)),
                                            row.getString(4))));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> ids = host.jdbc().queryForList("SELECT id FROM articles ORDER BY place", String.class);
            host.get(RecordExport.class).write(ids, out, false);
            List<String> records = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertTrue(
                    records.get(1)
                            .contains("\"site\":\"harbour.example.org\",\"siteName\":null,"
                                    + "\"fetchedAt\":\"2026-03-01T04:05:06.250Z\",\"place\":\"" + file.toUri()
                                    + "#line=2\","),
                    records.get(1));
            assertTrue(
                    records.get(2)
                            .contains("\"site\":null,\"siteName\":null,\"fetchedAt\":null,\"place\":\"" + file.toUri()
                                    + "#line=3\","),
                    records.get(2));
        }
    }

    @Test
    void aTimeToldFromNowIsCountedBackFromTheFetch() throws IOException {
        put(
                "x.jsonl",
                "{\"url\": \"https://example.org/a\", \"fetched_at\": \"2024-03-01T12:00:00Z\","
                        + " \"html\": \"<h1>Goose wins race</h1><p>Published 14 hours ago</p><p>A goose won the egg race on Sunday,"
                        + " though nobody had entered it, and kept the egg.</p>\"}\n");
        Copydesk copydesk = Copydesk.standard();
        try (TestHost host = TestHost.start(
                temp, TestHost.SETTINGS, knowledge -> Copydesk.of(copydesk.decoders(), copydesk.cleaner()))) {
            host.clean(inbox);
            assertEquals(
                    List.of("2024-02-29"), host.jdbc().queryForList("SELECT published_at FROM articles", String.class));
        }
    }

    private static String time(OffsetDateTime time) {
        return time == null ? "null" : time.toInstant().toString();
    }

    /** What was taken in before the cut is spoiled afterwards: a run that took it in again would quarantine it. */
    @Test
    void aRunCutOffInsideAFileGoesOnThere() throws IOException {
        put("x.jsonl", lines(40));
        try (TestHost host = TestHost.start(temp)) {
            cutOff(host, inbox, "intake", 30);
            long known = host.count("SELECT COUNT(*) FROM capture");
            assertTrue(known >= 10 && known < 40, known + " documents");
            String spoiled = ("#".repeat(line(0).length() - 1) + "\n").repeat(10);
            put("x.jsonl", spoiled + lines(40).substring(spoiled.length()));
            RunSummary summary = host.clean(inbox);
            assertTrue(summary.resumed());
            assertEquals(40, summary.in());
            assertEquals(40, summary.cleaned());
            assertEquals(40, host.count("SELECT COUNT(DISTINCT ordinal) FROM capture"));
        }
    }

    @Test
    void aRunCutOffBehindItsIntakeReadsNothingAgain() throws IOException {
        put("x.jsonl", lines(30));
        try (TestHost host = TestHost.start(temp)) {
            cutOff(host, inbox, "clean", 10);
            put("x.jsonl", "#".repeat(lines(30).length()));
            RunSummary summary = host.clean(inbox);
            assertTrue(summary.resumed());
            assertEquals(30, summary.cleaned());
            assertEquals(0, summary.quarantined());
        }
    }

    @Test
    void whatCameSinceTheCutIsReadToo() throws IOException {
        put("x.jsonl", lines(30));
        try (TestHost host = TestHost.start(temp)) {
            cutOff(host, inbox, "clean", 10);
            put("a.txt", "Title\nNew text.");
            RunSummary summary = host.clean(inbox);
            assertEquals(31, summary.in());
            assertEquals(31, summary.cleaned());
        }
    }
}
