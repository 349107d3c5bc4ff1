package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.pipeline.runs.RunSummary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a run in another JVM, as a power cut does, and starts it again. */
class KilledRunIT {
    private static final int DOCUMENTS = 60;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"intake 25", "learn 20", "clean 20"})
    void completesAKilledRunWithEveryArticleOnce(String when) throws Exception {
        Path inbox = Files.createDirectory(temp.resolve("inbox"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(inbox.resolve("doc%03d.txt".formatted(i)), "Title Alpha " + i + "\nteh text " + i + "\n");
        }
        killAt(when, inbox);
        try (TestHost host = TestHost.start(temp)) {
            RunSummary summary = host.clean(inbox);
            assertTrue(summary.resumed());
            assertEquals(DOCUMENTS, summary.in());
            assertEquals(DOCUMENTS, summary.cleaned());
            assertEquals(DOCUMENTS, summary.documentIds().stream().distinct().count());
            assertEquals(DOCUMENTS, host.count("SELECT COUNT(*) FROM articles"));
            assertEquals(DOCUMENTS, host.count("SELECT COUNT(*) FROM changes"));
            assertEquals(
                    DOCUMENTS,
                    host.get(org.copydesk.pipeline.store.KnowledgeStore.class)
                            .find(summary.knowledgeId())
                            .orElseThrow()
                            .names()
                            .of("Alpha"));
            RunSummary next = host.clean(inbox);
            assertEquals(DOCUMENTS, next.unchanged());
            assertEquals(summary.runId() + 1, next.runId());
        }
    }

    private void killAt(String when, Path inbox) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        temp.toString(),
                        inbox.toString(),
                        when)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("waiting", out.readLine());
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor() != 0);
    }

    /** Runs until it has come as far as it was told, then waits to be killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            TestHost host = TestHost.start(Path.of(args[0]));
            host.get(CleaningRuns.class).clean(RunRequest.of(args[1]), progress -> {
                if ((progress.step() + " " + progress.done()).equals(args[2])) {
                    System.out.println("waiting");
                    waitForever();
                }
            });
            System.out.println("never came to " + args[2]);
        }

        private static void waitForever() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
