package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a site that changes from one night to the next, on whatever database the store lies. */
abstract class SiteAlarmsContract {
    private static final String CALM = "calm.example.org";
    private static final String NEW = "new.example.org";
    private static final int PAGES = 6;

    @TempDir
    Path temp;

    private int night;

    abstract TestDatabase database();

    /** A night's pages; a share of 1 in 10 lines is chrome as ever, or 8 in 10 after the redesign. */
    private RunSummary night(TestHost host, boolean redesigned) throws IOException {
        night++;
        Path file = temp.resolve("night-" + night + ".jsonl");
        StringBuilder lines = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            lines.append(record(CALM, page, 1)).append(record(NEW, page, redesigned ? 8 : 1));
        }
        Files.writeString(file, lines);
        return host.clean(file);
    }

    private String record(String site, int page, int shares) {
        StringBuilder text = new StringBuilder("Story " + page + " of night " + night + "\\n");
        for (int line = 0; line < 9; line++) {
            text.append(line < shares ? "SHARE this with a friend " : "The ferry to pier number ")
                    .append(line * 7 + page)
                    .append("\\n");
        }
        return "{\"url\":\"https://%s/%d/%d\",\"text\":\"%s\"}%n".formatted(site, night, page, text);
    }

    private static long articles(TestHost host, String site) {
        return host.jdbc().queryForObject("SELECT COUNT(*) FROM articles WHERE site = ?", Long.class, site);
    }

    private static List<String> alarms(TestHost host) {
        return host.jdbc().queryForList("SELECT kind || ' ' || site FROM alarm ORDER BY id DESC", String.class);
    }

    @Test
    void holdsTheNewRecordsOfASiteThatChangedUntilAPersonReleasesThem() throws IOException {
        try (TestHost host = TestHost.start(database())) {
            for (int i = 0; i < 5; i++) {
                night(host, false);
            }
            assertThat(alarms(host)).isEmpty();

            RunSummary changed = night(host, true);
            assertThat(alarms(host)).containsExactlyInAnyOrder("removed " + NEW, "length " + NEW);
            assertThat(articles(host, NEW)).isEqualTo(5 * PAGES);
            assertThat(articles(host, CALM)).isEqualTo(6 * PAGES);
            HeldStore held = host.get(HeldStore.class);
            assertThat(held.waiting()).singleElement().satisfies(site -> {
                assertThat(site.site()).isEqualTo(NEW);
                assertThat(site.records()).isEqualTo(PAGES);
            });
            assertThat(changed.documentIds()).hasSize(PAGES);
            CleaningStore cleanings = host.get(CleaningStore.class);
            assertThat(cleanings.ids(Selection.ALL)).hasSize(11 * PAGES);
            assertThat(cleanings.ids(new Selection(changed.runId(), null, null, null, true)))
                    .hasSize(2 * PAGES);
            host.get(SiteAlarms.class).check(changed.runId());
            assertThat(alarms(host)).hasSize(2);
            assertThat(host.count("SELECT COUNT(*) FROM held WHERE run_id = " + changed.runId()))
                    .isEqualTo(PAGES);

            night(host, true);
            assertThat(alarms(host)).hasSize(4);
            assertThat(host.get(SiteRunStore.class).accept(CALM)).isFalse();
            assertThat(held.releaseSite(CALM)).isZero();
            assertThat(host.get(SiteRunStore.class).accept(NEW)).isTrue();
            assertThat(held.releaseSite(NEW)).isEqualTo(2 * PAGES);
            assertThat(articles(host, NEW)).isEqualTo(7 * PAGES);
            assertThat(host.count("SELECT COUNT(*) FROM site_history WHERE usual AND site = '" + NEW + "'"))
                    .isEqualTo(2);
            night(host, true);
            assertThat(alarms(host)).hasSize(4);
        }
    }

    @Test
    void keepsWhatIsDroppedOutUntilItIsFetchedAnew() throws IOException {
        try (TestHost host = TestHost.start(database())) {
            for (int i = 0; i < 5; i++) {
                night(host, false);
            }
            night(host, true);
            HeldStore held = host.get(HeldStore.class);
            String one = host.jdbc()
                    .queryForObject("SELECT id FROM held WHERE uri = 'https://" + NEW + "/6/0'", String.class);
            assertThat(held.find(one)).hasValueSatisfying(it -> {
                assertThat(it.site()).isEqualTo(NEW);
                assertThat(it.dropped()).isFalse();
            });
            assertThat(held.release(one)).isTrue();
            assertThat(held.find(one)).isEmpty();
            assertThat(held.release(one)).isFalse();
            assertThat(held.dropSite(NEW)).isEqualTo(PAGES - 1);
            assertThat(host.count("SELECT COUNT(*) FROM held")).isZero();
            assertThat(host.count("SELECT COUNT(*) FROM dropped")).isEqualTo(PAGES - 1);
            assertThat(articles(host, NEW)).isEqualTo(5 * PAGES + 1);

            String other = host.jdbc()
                    .queryForObject("SELECT id FROM dropped WHERE uri = 'https://" + NEW + "/6/1'", String.class);
            assertThat(held.find(other))
                    .hasValueSatisfying(it -> assertThat(it.dropped()).isTrue());

            night = 5;
            night(host, true);
            assertThat(host.count("SELECT COUNT(*) FROM dropped")).isEqualTo(PAGES - 1);
            night = 5;
            night(host, false);
            assertThat(host.count("SELECT COUNT(*) FROM dropped")).isZero();
            assertThat(held.find(other)).isEmpty();
            assertThat(articles(host, NEW)).isEqualTo(6 * PAGES);
        }
    }

    @Test
    void countsWhatIsSetAsideOfASiteWithARecordFromBeforeOrWithout() throws IOException {
        try (TestHost host = TestHost.start(database())) {
            night(host, false);
            night = 2;
            Path file = temp.resolve("night-2.jsonl");
            Files.writeString(
                    file, record(CALM, 0, 1) + failing(CALM, "1/1") + failing(NEW, "2/0") + failing(NEW, "2/1"));
            long run = host.clean(file).runId();
            SiteQuarantineStore aside = host.get(SiteQuarantineStore.class);
            for (int i = 0; i < 2; i++) {
                assertThat(aside.latest(CALM, 9)).containsExactly(new SiteQuarantineStore.SiteCount(run, 2, 1));
                assertThat(aside.latest(NEW, 9)).containsExactly(new SiteQuarantineStore.SiteCount(run, 2, 2));
                aside.count(run);
            }
            assertThat(host.jdbc()
                            .queryForList(
                                    "SELECT site || ' ' || pages || ' ' || quarantined FROM site_history WHERE run_id = ?"
                                            + " ORDER BY site",
                                    String.class,
                                    run))
                    .containsExactly(CALM + " 1 1", NEW + " 0 2");
            assertThat(host.get(SiteRunStore.class).latest(CALM, 9))
                    .extracting(SiteRun::runId)
                    .containsExactly(run, run - 1);
        }
    }

    private static String failing(String site, String path) {
        return "{\"url\":\"https://%s/%s\",\"text\":\"A title\\nBOOM\\n\"}%n".formatted(site, path);
    }

    @Test
    void judgesNoRecordThatIsCleanedAgainByOtherSettings() throws IOException {
        TestDatabase database = database();
        try (TestHost host = TestHost.start(database)) {
            night(host, false);
        }
        night = 0;
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestEngine.maker("2"))) {
            assertThat(night(host, false).cleaned()).isEqualTo(2 * PAGES);
            assertThat(host.count("SELECT COUNT(*) FROM site_history")).isEqualTo(2);
        }
    }
}
