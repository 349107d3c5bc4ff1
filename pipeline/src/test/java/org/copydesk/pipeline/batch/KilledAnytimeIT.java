package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.TestPostgres;
import org.copydesk.pipeline.store.StoreDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs killed at random moments leave the store that an undisturbed run leaves; {@code bench/run kill} does it at length. */
class KilledAnytimeIT {
    private static final int DOCUMENTS = 600;
    private static final int KILLS = 4;
    private static final int LONGEST_LIFE_MS = 400;
    private static final PipelineSettings SETTINGS = TestHost.SETTINGS.withLease(Duration.ofMillis(500));

    @TempDir
    Path temp;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        for (int i = 0; i < DOCUMENTS; i++) {
            int said = i % 5 == 4 ? i - 1 : i;
            String text = i % 50 == 7 ? "BINARY" : "Title Alpha " + said + "\nSHARE this\nIt was teh mayor of " + said;
            Files.writeString(inbox.resolve("doc%03d.txt".formatted(i)), text);
        }
    }

    @Test
    void losesAndDoublesNothingInAFile() throws Exception {
        killAndComplete(TestDatabase.h2(temp), 1);
    }

    @Test
    void losesAndDoublesNothingInPostgres() throws Exception {
        killAndComplete(TestPostgres.database(), 2);
    }

    private void killAndComplete(TestDatabase database, long seed) throws Exception {
        Random moments = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            kill(database, moments.nextInt(LONGEST_LIFE_MS));
        }
        String expected;
        try (TestHost undisturbed = TestHost.start(TestDatabase.h2(Files.createDirectory(temp.resolve("other"))))) {
            undisturbed.clean(inbox);
            expected =
                    new StoreDigest(undisturbed.get(DataSource.class)).tables().toString();
        }
        try (TestHost host = TestHost.start(database, SETTINGS, TestEngine.maker("1"))) {
            assertThat(host.clean(inbox).in()).isEqualTo(DOCUMENTS);
            assertThat(new StoreDigest(host.get(DataSource.class)).tables()).hasToString(expected);
        }
    }

    private void kill(TestDatabase database, long lifeMillis) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        database.url(),
                        database.user(),
                        inbox.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("started");
            child.waitFor(lifeMillis, TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Runs until it is killed, or done. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            TestHost host = TestHost.start(new TestDatabase(args[0], args[1], ""), SETTINGS, TestEngine.maker("1"));
            System.out.println("started");
            host.clean(Path.of(args[2]));
        }
    }
}
