package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.StoreDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands for an address that a run reads several times, on whatever database the store lies. */
abstract class SameAddressContract {
    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
    }

    private void put(String name, String... lines) throws IOException {
        Files.writeString(inbox.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String said(String address, String text, String more) {
        return "{\"url\": \"https://example.org/%s\", \"text\": \"Title\\n%s\"%s}".formatted(address, text, more);
    }

    private static String at(String time) {
        return ", \"fetched_at\": \"" + time + "\"";
    }

    private List<String> texts(TestHost host) {
        return host.jdbc()
                .queryForList(
                        "SELECT SUBSTRING(uri, 21) || ' ' || text || ' ' || SUBSTRING(place, POSITION('inbox/' IN place) + 6)"
                                + " FROM articles ORDER BY uri",
                        String.class);
    }

    @Test
    void whatWasFetchedLastStandsInWhateverOrderItIsRead() throws IOException {
        put(
                "1.jsonl",
                said("timed", "Latest.", at("2026-03-03T00:00:00Z")),
                said("timed", "Old.", at("2026-03-01T00:00:00Z")),
                said("untimed", "First.", ""),
                said("mixed", "With a time.", at("2001-01-01T00:00:00Z")),
                said("refused", "Whole.", ""));
        put(
                "2.jsonl",
                said("timed", "Middle.", at("2026-03-02T00:00:00Z")),
                said("untimed", "Ninth line or not.", ""),
                "",
                "",
                "",
                "",
                "",
                "",
                said("untimed", "The ninth.", ""),
                said("untimed", "The tenth line of the last file.", ""),
                said("mixed", "Without one.", ""),
                "{\"url\": \"https://example.org/refused\", \"text\": \"\"}");
        List<String> paths = new ArrayList<>(List.of(
                inbox.resolve("1.jsonl").toString(), inbox.resolve("2.jsonl").toString()));
        List<List<StoreDigest.Table>> stores = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            PipelineSettings settings = TestHost.SETTINGS.withWorkers(workers);
            try (TestHost host = TestHost.start(
                    fresh(Files.createDirectory(temp.resolve("w" + workers))), settings, TestEngine.maker("1"))) {
                CleaningRuns runs = host.get(CleaningRuns.class);
                runs.clean(RunRequest.of(paths.toArray(String[]::new)), RunListener.NONE);
                assertThat(texts(host))
                        .containsExactly(
                                "mixed With a time. 1.jsonl#line=4",
                                "refused Whole. 1.jsonl#line=5",
                                "timed Latest. 1.jsonl#line=1",
                                "untimed The tenth line of the last file. 2.jsonl#line=10");
                assertThat(host.count("SELECT COUNT(*) FROM capture")).isEqualTo(4);
                stores.add(new StoreDigest(host.get(DataSource.class)).tables());
                Collections.shuffle(paths, new Random(workers));
                assertThat(runs.clean(RunRequest.of(paths.toArray(String[]::new)), RunListener.NONE)
                                .unchanged())
                        .isEqualTo(4);
            }
            Collections.reverse(paths);
        }
        assertThat(stores).allMatch(stores.get(0)::equals);
    }

    /** Nothing says when it was fetched, and its bytes changed since the run was cut off. */
    @Test
    void whatIsReadAgainAtTheSamePlaceStands() throws IOException {
        put("1.jsonl", thirty("Zebras"));
        try (TestHost host = TestHost.start(fresh(temp))) {
            CleaningRuns runs = host.get(CleaningRuns.class);
            RunRequest request = RunRequest.of(inbox.toString());
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> runs.clean(request, progress -> {
                        if (progress.done() > 25) {
                            throw new IllegalStateException("cut off");
                        }
                    }));
            assertThat(host.count("SELECT COUNT(*) FROM capture")).isEqualTo(25);
            put("1.jsonl", thirty("Ants, then bees"));
            assertThat(runs.clean(request, RunListener.NONE).resumed()).isTrue();
            assertThat(texts(host)).hasSize(30).allMatch(text -> text.contains("Ants, then bees"));
        }
    }

    private static String[] thirty(String text) {
        return IntStream.range(0, 30)
                .mapToObj(i -> said("n" + i, text + " " + i + ".", ""))
                .toArray(String[]::new);
    }
}
