package org.copydesk.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.copydesk.app.jobs.CleaningTask;
import org.copydesk.app.jobs.Scheduler;
import org.copydesk.app.jobs.SimulatedClock;
import org.copydesk.app.notice.Channel;
import org.copydesk.app.notice.Notice;
import org.copydesk.app.notice.Notices;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.PipelineConfiguration;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A week of nights after a quiet one, by a simulated clock: on Wednesday no server runs at the time, on Thursday nothing comes, and from
 * Friday on one site looks another way.
 */
class WeekIT {
    private static final List<String> SITES =
            List.of("courier.example.org", "harbour.example.org", "valley.example.org");
    private static final String REDESIGNED = SITES.get(2);
    private static final int PAGES = 8;
    private static final String[] WORDS = {
        "ferry",
        "council",
        "bridge",
        "harbour",
        "mayor",
        "storm",
        "school",
        "market",
        "library",
        "station",
        "river",
        "engine",
        "festival",
        "budget",
        "witness",
        "garden",
        "museum",
        "winter",
        "signal",
        "village"
    };

    private final Random random = new Random(7);
    private final SimulatedClock clock = new SimulatedClock("2026-11-02T11:00:00Z");
    private final List<String> said = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private int night;

    @Test
    void runsWhatIsDueAndHoldsOnlyTheSiteThatChanged() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        Files.createDirectory(folder.resolve("out"));
        try (ConfigurableApplicationContext context = context()) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            Scheduler schedule = begun(context);
            for (int i = 0; i < 8; i++) {
                quietNight(schedule);
            }
            assertThat(alarms(jdbc)).isEmpty();

            // Wednesday: the server is down over night.
            comes(false);
            clock.goOn(Duration.ofDays(1));
            schedule = begun(context);
            // Thursday: nothing comes.
            goOn(schedule);
            assertThat(alarms(jdbc)).containsExactly("no-input nightly");
            // Friday and Saturday: the site is redesigned.
            comes(true);
            goOn(schedule);
            comes(true);
            goOn(schedule);
            HeldStore held = context.getBean(HeldStore.class);
            assertThat(held.waiting()).singleElement().satisfies(site -> {
                assertThat(site.site()).isEqualTo(REDESIGNED);
                assertThat(site.records()).isEqualTo(2 * PAGES);
            });
            assertThat(Files.readString(folder.resolve("out/tonight.jsonl")).lines())
                    .hasSize(2 * PAGES)
                    .noneMatch(line -> line.contains(REDESIGNED));
            assertThat(alarms(jdbc))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(alarm -> alarm.equals("no-input nightly") || alarm.endsWith(REDESIGNED));
            int before = alarms(jdbc).size();

            // A person looks at it and takes the site as it is.
            assertThat(context.getBean(SiteRunStore.class).accept(REDESIGNED)).isTrue();
            held.releaseSite(REDESIGNED);
            // Sunday and Monday.
            comes(true);
            goOn(schedule);
            comes(true);
            goOn(schedule);
            assertThat(alarms(jdbc)).hasSize(before);
            assertThat(held.waiting()).isEmpty();
            assertThat(Files.readString(folder.resolve("out/all.jsonl")).lines())
                    .hasSize(13 * SITES.size() * PAGES);

            List<String> outcomes = jdbc.queryForList("SELECT outcome FROM firings ORDER BY fires_at", String.class);
            assertThat(outcomes).hasSize(14);
            assertThat(outcomes.get(9)).isEqualTo("no-input");
            assertThat(outcomes.stream().filter("finished"::equals)).hasSize(13);
            assertThat(said.stream().filter(line -> line.startsWith("job ")))
                    .containsExactly(
                            "job nightly was due at 2026-11-11T03:00+01:00, 1 missed; one run is made now; the next"
                                    + " is at 2026-11-12T03:00+01:00");
            assertThat(told).containsExactly("missed", "alarm", "alarm", "alarm");
        }
    }

    private void quietNight(Scheduler schedule) throws IOException {
        comes(false);
        goOn(schedule);
    }

    private void goOn(Scheduler schedule) {
        for (int hour = 0; hour < 24; hour++) {
            clock.goOn(Duration.ofHours(1));
            schedule.turn();
        }
    }

    private static List<String> alarms(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT kind || ' ' || COALESCE(site, job) FROM alarms ORDER BY id", String.class);
    }

    private Scheduler begun(ConfigurableApplicationContext context) {
        Channel channel = new Channel() {
            @Override
            public void send(byte[] json) {
                told.add(new String(json, StandardCharsets.UTF_8).split("\"")[3]);
            }

            @Override
            public String name() {
                return "the test";
            }
        };
        Notices notices = new Notices(
                List.of(new Notices.Wanted(
                        channel, Set.of(Notice.Event.FAILURE, Notice.Event.ALARM, Notice.Event.MISSED))),
                Runnable::run,
                said::add);
        JobSetup jobs = new JobSetup(
                context.getBean(CopydeskSettings.class),
                new CleaningTask.Services(
                        context.getBean(CleaningRuns.class),
                        context.getBean(StoreExport.class),
                        context.getBean(RunHistory.class),
                        context.getBean(FiringStore.class),
                        context.getBean(AlarmStore.class),
                        notices,
                        clock,
                        said::add),
                context.getBean(JobStore.class),
                context.getBean(LeaseOwner.class),
                Set.of(),
                context.getBean(InputFields.class),
                context.getBean(InputLimits.class));
        Scheduler schedule = jobs.schedule(Runnable::run);
        schedule.begin();
        return schedule;
    }

    private ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(Simulated.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "OFF",
                        "spring.config.location", "optional:classpath:/",
                        "spring.datasource.url", "jdbc:h2:mem:week"))
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(LeaseOwner.class, () -> LeaseOwner.self("serve"));
                })
                .run(
                        "--copydesk.jobs.nightly.inputs=" + folder.resolve("inbox/*.jsonl"),
                        "--copydesk.jobs.nightly.zone=Europe/Vienna",
                        "--copydesk.jobs.nightly.output[0].file=" + folder.resolve("out/all.jsonl"),
                        "--copydesk.jobs.nightly.output[1].file=" + folder.resolve("out/tonight.jsonl"),
                        "--copydesk.jobs.nightly.output[1].records=changed",
                        "--copydesk.jobs.nightly.retention.runs=30d");
    }

    /** The crawl of a night. */
    private void comes(boolean redesigned) throws IOException {
        night++;
        StringBuilder lines = new StringBuilder();
        for (String site : SITES) {
            for (int page = 0; page < PAGES; page++) {
                boolean other = redesigned && site.equals(REDESIGNED);
                lines.append("{\"url\":\"https://%s/%d/%d\",\"html\":\"%s\"}%n"
                        .formatted(site, night, page, other ? newLook() : look()));
            }
        }
        Files.writeString(folder.resolve("inbox/night-" + night + ".jsonl"), lines);
    }

    private String look() {
        StringBuilder page =
                new StringBuilder("<html><body><nav>" + links(8) + "</nav><article><h1>" + words(6) + "</h1>");
        int paragraphs = 7 + random.nextInt(5);
        for (int i = 0; i < paragraphs; i++) {
            page.append("<p>").append(sentence()).append(' ').append(sentence()).append("</p>");
        }
        return page + "</article><footer>" + links(4) + "</footer></body></html>";
    }

    /** The text is one short paragraph, and all around it are links. */
    private String newLook() {
        return "<html><body><nav>" + links(90) + "</nav><article><h1>" + words(6) + "</h1><p>" + sentence() + " "
                + sentence() + "</p></article><aside>" + links(60) + "</aside><footer>" + links(40)
                + "</footer></body></html>";
    }

    private String links(int count) {
        StringBuilder links = new StringBuilder("<ul>");
        for (int i = 0; i < count; i++) {
            links.append("<li><a href='/")
                    .append(i)
                    .append("'>")
                    .append(words(4))
                    .append("</a></li>");
        }
        return links + "</ul>";
    }

    private String sentence() {
        return "The " + words(3) + " was told on Monday that the " + words(4) + " had to wait for the " + words(3)
                + ", as the keeper of the log said.";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CleaningConfiguration.class, PipelineConfiguration.class})
    static class Simulated {}
}
