package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recurs on a site is learned night after night, and only what it changes is cleaned again. */
class SiteLinesIT {
    private static final String SITE = "courier.example";
    private static final String OTHER = "ledger.example";
    private static final String AGENCY = "Reporting by Ada Fenwick; editing by Mads Tveit";
    private static final List<String> OLD = List.of(SiteNights.PROMO, AGENCY);

    @TempDir
    Path temp;

    private Path inbox;
    private SiteNights nights;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        nights = new SiteNights(inbox);
    }

    private TestHost host() {
        return TestHost.start(temp, TestHost.SETTINGS, SiteNights.ENGINE);
    }

    private void empty() throws IOException {
        try (var files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void learnsCleansAgainWhatChangedAndForgetsWhatASiteDropped() throws IOException {
        try (TestHost host = host()) {
            nights.publish(SITE, 0, 4, OLD);
            nights.publish(OTHER, 0, 4, List.of());
            host.clean(inbox);
            assertTrue(SiteNights.article(host, SITE, 0).text().contains(SiteNights.PROMO), "four pages prove nothing");

            empty();
            nights.publish(SITE, 4, 30, OLD);
            nights.publish(OTHER, 4, 8, List.of());
            RunSummary second = host.clean(inbox);
            assertEquals(30, second.in());
            assertEquals(30, second.cleaned());
            assertEquals(4, second.cleanedAgain(), "the four of the night before, and none of the other site");
            assertEquals(30, second.documentIds().size());
            assertEquals(
                    "on 30 of 30 pages of " + SITE,
                    host.jdbc()
                            .queryForObject(
                                    "SELECT MIN(reason) FROM changes WHERE rule = 'chrome.site-line'", String.class));
            assertEquals(30, host.count("SELECT COUNT(*) FROM changes WHERE rule = 'chrome.site-line'"));
            for (int page : new int[] {0, 3, 17}) {
                String text = SiteNights.article(host, SITE, page).text();
                assertFalse(text.contains(SiteNights.PROMO));
                assertTrue(text.contains(AGENCY));
            }

            RunSummary third = host.clean(inbox);
            assertEquals(30, third.unchanged());
            assertEquals(0, third.cleanedAgain());

            empty();
            nights.publish(SITE, 30, 60, List.of("Now in two editions", AGENCY));
            RunSummary fourth = host.clean(inbox);
            assertEquals(30, fourth.cleaned());
            assertEquals(30, fourth.cleanedAgain());
            assertEquals(
                    List.of("Now in two editions", AGENCY),
                    host.jdbc()
                            .queryForList(
                                    "SELECT line FROM site_lines WHERE site = ? ORDER BY ordinal", String.class, SITE));
            assertEquals(0, host.count("SELECT COUNT(*) FROM site_line WHERE site = '" + OTHER + "'"));
            assertTrue(host.get(Verifier.class).verify(done -> {}).differ().isEmpty());
        }
    }

    @Test
    void countsADocumentThatIsFetchedAnewOnce() throws IOException {
        try (TestHost host = host()) {
            nights.publish(SITE, 0, 6, List.of());
            host.clean(inbox);
            for (int night = 0; night < 6; night++) {
                nights.publish(SITE, 5, 6, List.of("A line of one article alone", "Fetched " + night));
                assertEquals(1, host.clean(inbox).cleaned());
            }
            String latest = host.get(KnowledgeStore.class).latest();
            var lines =
                    host.get(KnowledgeStore.class).find(latest).orElseThrow().siteLines();
            assertEquals(6, lines.pages().get(SITE));
            assertEquals(
                    1,
                    lines.support(SITE, "A line of one article alone")
                            .orElseThrow()
                            .pages());
            assertTrue(lines.support(SITE, "Fetched 2").isEmpty());
        }
    }

    @Test
    void learnsOfAWholeSiteThatIsFetchedAnew() throws IOException {
        try (TestHost host = host()) {
            nights.publish(SITE, 0, 12, List.of(SiteNights.PROMO));
            host.clean(inbox);
            assertFalse(SiteNights.article(host, SITE, 0).text().contains(SiteNights.PROMO));
            nights.publish(SITE, 0, 12, List.of("Now in two editions"));
            host.clean(inbox);
            assertFalse(SiteNights.article(host, SITE, 0).text().contains("Now in two"));
            assertEquals(
                    List.of("Now in two editions"),
                    List.copyOf(host.get(KnowledgeStore.class).lines(SITE).keySet()));
        }
    }

    @Test
    void survivesAKillAndCleansTheRestAgain() throws Exception {
        try (TestHost host = host()) {
            nights.publish(SITE, 0, 4, OLD);
            host.clean(inbox);
        }
        empty();
        nights.publish(SITE, 4, 24, OLD);
        killAt("clean 10");
        try (TestHost host = host()) {
            RunSummary resumed = host.clean(inbox);
            assertTrue(resumed.resumed());
            assertEquals(20, resumed.cleaned());
            assertEquals(4, resumed.cleanedAgain());
            assertEquals(24, host.count("SELECT COUNT(*) FROM changes WHERE rule = 'chrome.site-line'"));
            assertEquals(
                    new SiteLines.Support(24, 24),
                    host.get(KnowledgeStore.class).lines(SITE).get(SiteNights.PROMO));
        }
    }

    @Test
    void tellsANewLayoutOnce() throws IOException {
        try (TestHost host = host()) {
            nights.publish(SITE, 0, 12, List.of());
            host.clean(inbox);
            empty();
            nights.publish(SITE, 12, 24, List.of(), "section");
            host.clean(inbox);
            host.clean(inbox);
            assertEquals(
                    List.of("body/article/p held prose on 12 of 12 pages of " + SITE
                            + ", and stands on none of the new ones"),
                    host.jdbc().queryForList("SELECT says FROM alarm WHERE kind = 'layout'", String.class));
        }
    }

    private void killAt(String when) throws IOException, InterruptedException {
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
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
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
            TestHost host = TestHost.start(Path.of(args[0]), TestHost.SETTINGS, SiteNights.ENGINE);
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
