package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.copydesk.pipeline.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles are told to say nearly the same, on whatever database the store lies. */
abstract class ClustersContract {
    private static final String CLUSTERS =
            "SELECT uri || CASE WHEN is_lead THEN ' leads ' ELSE ' of ' END || members FROM near_duplicates ORDER BY uri";

    @TempDir
    Path temp;

    private Path inbox;

    /** The database that belongs to a folder; the same folder has the same one. */
    abstract TestDatabase database(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
    }

    private static String story(int seed) {
        return new Random(seed)
                .ints(200, 0, 2_000)
                .mapToObj(number -> "word" + number)
                .collect(Collectors.joining(" "));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), "A title\n" + text + "\n");
    }

    private List<String> clusters(TestHost host) {
        String folder = inbox.toUri().toString();
        return host.jdbc().queryForList(CLUSTERS, String.class).stream()
                .map(row -> row.replace(folder, ""))
                .toList();
    }

    @Test
    void findsCopiesAndEditedCopiesOverRuns() throws IOException {
        put("a.txt", story(1));
        put("b.txt", story(2));
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            assertEquals(List.of(), clusters(host));
            put("c.txt", story(1));
            put("d.txt", story(1).replaceFirst("word\\d+", "edited"));
            host.clean(inbox);
            assertEquals(List.of("a.txt leads 3", "c.txt of 3", "d.txt of 3"), clusters(host));
            assertEquals(3, host.count("SELECT COUNT(*) FROM likeness"), "equal texts are signed once");
        }
    }

    @Test
    void anArticleThatChangesLeavesItsCluster() throws IOException {
        put("a.txt", story(1));
        put("b.txt", story(1).replaceFirst("word\\d+", "edited"));
        put("c.txt", story(1));
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            assertEquals(List.of("a.txt leads 3", "b.txt of 3", "c.txt of 3"), clusters(host));
            put("b.txt", story(3));
            host.clean(inbox);
            assertEquals(List.of("a.txt leads 2", "c.txt of 2"), clusters(host));
            put("c.txt", story(4));
            host.clean(inbox);
            assertEquals(List.of(), clusters(host));
        }
    }

    @Test
    void whatLinksTwoClustersMakesThemOne() throws IOException {
        String[] words = story(1).split(" ");
        String first = String.join(" ", List.of(words).subList(0, 160));
        String last = String.join(" ", List.of(words).subList(40, 200));
        put("a.txt", first);
        put("b.txt", last);
        try (TestHost host = TestHost.start(database(temp))) {
            host.clean(inbox);
            assertEquals(List.of(), clusters(host));
            put("c.txt", story(1));
            host.clean(inbox);
            assertEquals(List.of("a.txt leads 3", "b.txt of 3", "c.txt of 3"), clusters(host));
            put("c.txt", story(5));
            host.clean(inbox);
            assertEquals(List.of(), clusters(host));
        }
    }
}
