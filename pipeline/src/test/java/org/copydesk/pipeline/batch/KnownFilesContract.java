package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were taken in before are not read again, and nobody can tell, on whatever database the store lies. */
abstract class KnownFilesContract {
    private static final String CAPTURES =
            "SELECT c.ordinal || ' ' || d.uri || ' ' || COALESCE(c.payload_id, l.payload_id) || ' ' || c.place || ' '"
                    + " || COALESCE(CAST(c.fetched_at AS VARCHAR), '-') FROM capture c"
                    + " JOIN document d ON d.id = c.document_id JOIN cleaning l ON l.document_id = c.document_id"
                    + " WHERE c.run_id = ? ORDER BY c.ordinal";
    private static final String READ_IN = "SELECT COUNT(*) FROM input_file WHERE run_id = ";

    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
    }

    /** A file that was written a while ago. */
    private void put(String name, String... lines) throws IOException {
        Files.writeString(inbox.resolve(name), String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(inbox.resolve(name), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static String said(String address, String text, String time) {
        return "{\"url\": \"https://example.org/%s\", \"text\": \"Title\\n%s\", \"fetched_at\": \"%s\"}"
                .formatted(address, text, time);
    }

    private static List<String> captures(TestHost host, long run) {
        return host.jdbc().queryForList(CAPTURES, String.class, run);
    }

    private static List<String> texts(TestHost host) {
        return host.jdbc()
                .queryForList("SELECT SUBSTRING(uri, 21) || ' ' || text FROM articles ORDER BY uri", String.class);
    }

    @Test
    void theNextRunReceivesTheSame() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        put("2.jsonl", said("c", "Third.", "2026-01-01T00:00:00Z"), said("d", "Fourth.", "2026-01-01T00:00:00Z"));
        Files.writeString(inbox.resolve("3.txt"), "Title\nFifth.");
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            assertThat(host.count(READ_IN + 1)).isEqualTo(2);
            RunSummary second = host.clean(inbox);
            assertThat(second.in()).isEqualTo(5);
            assertThat(second.unchanged()).isEqualTo(5);
            assertThat(captures(host, 2)).isEqualTo(captures(host, 1));
            assertThat(host.count(READ_IN + 2)).isZero();
        }
    }

    @Test
    void aFileThatWasWrittenAnewIsRead() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            put("1.jsonl", said("a", "Other.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
            RunSummary second = host.clean(inbox);
            assertThat(second.cleaned()).isEqualTo(1);
            assertThat(texts(host)).containsExactly("a Other.", "b Second.");
        }
    }

    @Test
    void aLaterFetchInAnotherFileStandsThoughOneIsNotRead() throws IOException {
        put("2.jsonl", said("a", "Old.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            put("1.jsonl", said("a", "New.", "2026-01-02T00:00:00Z"), said("c", "Third.", "2026-01-02T00:00:00Z"));
            host.clean(inbox);
            assertThat(texts(host)).containsExactly("a New.", "b Second.", "c Third.");
            Files.delete(inbox.resolve("1.jsonl"));
            host.clean(inbox);
            assertThat(texts(host)).containsExactly("a Old.", "b Second.", "c Third.");
        }
    }

    @Test
    void whatCouldNotBeTakenIsReadAgain() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"), "{");
        try (TestHost host = TestHost.start(fresh(temp))) {
            assertThat(host.clean(inbox).quarantined()).isEqualTo(1);
            assertThat(host.count(READ_IN + 1)).isZero();
            assertThat(host.clean(inbox).quarantined()).isEqualTo(1);
        }
    }

    @Test
    void documentsInQuarantineAreTriedAgainThoughTheirFileIsNotRead() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            host.jdbc()
                    .update("DELETE FROM cleaning WHERE document_id = (SELECT id FROM document WHERE uri LIKE '%/b')");
            RunSummary second = host.clean(inbox);
            assertThat(second.unchanged()).isEqualTo(1);
            assertThat(second.cleaned()).isEqualTo(1);
            assertThat(texts(host)).containsExactly("a First.", "b Second.");
        }
    }

    @Test
    void whatASiteLearnedCleansTheDocumentsOfAFileThatIsNotRead() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            List<String> before = captures(host, 1);
            long run = host.clean(inbox).runId();
            String site = host.jdbc().queryForObject("SELECT MIN(site) FROM cleaning", String.class);
            assertThat(new RunStore(host.get(DataSource.class), Clock.systemUTC()).cleanAgain(run, site))
                    .isEqualTo(2);
            assertThat(host.count("SELECT COUNT(*) FROM capture WHERE run_id = 2 AND outcome = 'pending'"
                            + " AND payload_id IS NOT NULL"))
                    .isEqualTo(2);
            assertThat(captures(host, run)).isEqualTo(before);
        }
    }

    @Test
    void aFileThatIsNotReadNightAfterNightIsReadAgainWhenTheRunThatReadItIsForgotten() throws IOException {
        put("1.jsonl", said("a", "First.", "2026-01-01T00:00:00Z"), said("b", "Second.", "2026-01-01T00:00:00Z"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            host.clean(inbox);
            host.clean(inbox);
            host.clean(inbox);
            assertThat(host.count(READ_IN + 1)).isEqualTo(1);
            host.jdbc().update("DELETE FROM capture WHERE run_id = 1");
            assertThat(host.clean(inbox).unchanged()).isEqualTo(2);
            assertThat(host.count(READ_IN + 4)).isEqualTo(1);
        }
    }
}
