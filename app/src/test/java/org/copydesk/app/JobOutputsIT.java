package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.app.jobs.CleaningTask;
import org.copydesk.app.jobs.JobDefinition;
import org.copydesk.app.jobs.JobOutput;
import org.copydesk.app.notice.Channel;
import org.copydesk.app.notice.Notice;
import org.copydesk.app.notice.Notices;
import org.copydesk.app.server.CleaningConfiguration;
import org.copydesk.core.text.Digest;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.PipelineConfiguration;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** What a job writes after its runs, and what it leaves as it was. */
class JobOutputsIT {
    /** In Vienna it is the next day already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    private final List<String> said = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        for (int i = 0; i < 4; i++) {
            comes(i);
        }
        context = new SpringApplicationBuilder(Batch.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "OFF",
                        "spring.config.location", "optional:classpath:/",
                        "spring.datasource.url", "jdbc:h2:mem:outputs"))
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(Clock.class, () -> CLOCK);
                    beans.registerBean(LeaseOwner.class, () -> LeaseOwner.self("serve"));
                })
                .run();
    }

    @AfterEach
    void end() {
        context.close();
    }

    @Test
    void anOutputThatShrinksStaysAsItWasAndIsAnAlarm() throws IOException {
        List<JobOutput> outputs = Stream.of(
                        "a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.csv.gz", "a.parquet", "reading")
                .map(name -> all(name, null, 0.5))
                .toList();
        run(outputs);
        assertThat(told).containsExactly("success");
        List<String> before = contents(outputs);
        run(outputs.stream()
                .map(output -> all(Path.of(output.place()).getFileName().toString(), "none-such", 0.5))
                .toList());
        assertThat(contents(outputs)).isEqualTo(before);
        assertThat(told).containsExactly("success", "alarm");
        assertThat(said.get(1))
                .contains("a.jsonl is not written and stays as it was: it has 4 records, and would have 0;")
                .contains("a.csv is not", "a.csv.gz is not", "a.parquet is not", "reading is not");
        assertThat(jdbc().queryForList("SELECT DISTINCT kind || ' ' || job FROM alarms", String.class))
                .containsExactly("output nightly");
    }

    @Test
    void halfOfTheRecordsAreEnoughUnlessToldOtherwise() throws IOException {
        run(List.of(all("half.jsonl", null, 0.5), all("most.jsonl", null, 0.9), all("any.jsonl", null, 0)));
        jdbc().update(
                        "UPDATE article SET kind = CASE WHEN document_id IN (SELECT id FROM document WHERE uri LIKE '%/0.txt' OR uri LIKE '%/1.txt') THEN 'feed' ELSE 'video' END");
        run(List.of(all("half.jsonl", "feed", 0.5), all("most.jsonl", "feed", 0.9)));
        jdbc().update("UPDATE article SET kind = 'video'");
        run(List.of(all("any.jsonl", "feed", 0)));
        assertThat(lines("half.jsonl")).isEqualTo(2);
        assertThat(lines("most.jsonl")).isEqualTo(4);
        assertThat(lines("any.jsonl")).isZero();
    }

    @Test
    void namesCarryDateAndRunAndAreNoDocuments() throws IOException {
        JobOutput dated = new JobOutput(
                folder.resolve("inbox/night-{date}-{run}.csv").toString(), ExportFormat.CSV, false, null, 0.5);
        run(List.of(dated));
        comes(4);
        run(List.of(dated));
        assertThat(names("inbox")).contains("night-2026-11-23-1.csv", "night-2026-11-23-2.csv");
        assertThat(jdbc().queryForObject("SELECT COUNT(*) FROM document", Long.class))
                .isEqualTo(5);
    }

    @Test
    void whatARunChangedIsWrittenOnlyIfThereIsSomething() throws IOException {
        JobOutput changed = new JobOutput(
                folder.resolve("new/folder/changed-{run}.jsonl").toString(), ExportFormat.JSONL, true, null, 0.5);
        run(List.of(changed));
        run(List.of(changed));
        assertThat(names("new/folder")).containsExactly("changed-1.jsonl");
        comes(5);
        run(List.of(changed));
        assertThat(names("new/folder")).containsExactly("changed-1.jsonl", "changed-3.jsonl");
        assertThat(told).containsExactly("success", "success", "success");
    }

    private JobOutput all(String name, @Nullable String kind, double leastShare) {
        return new JobOutput(
                folder.resolve(name).toString(),
                ExportFormat.ofName(name).orElse(ExportFormat.MARKDOWN),
                false,
                kind,
                leastShare);
    }

    private void run(List<JobOutput> outputs) {
        JobDefinition plan = new JobDefinition(
                "nightly",
                List.of(folder.resolve("inbox").toString()),
                Set.of(),
                null,
                outputs,
                ZoneId.of("Europe/Vienna"),
                new Retention.Ages(null, null, null),
                0);
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
        CleaningTask.Services services = new CleaningTask.Services(
                context.getBean(CleaningRuns.class),
                context.getBean(StoreExport.class),
                context.getBean(RunHistory.class),
                context.getBean(FiringStore.class),
                context.getBean(AlarmStore.class),
                new Notices(
                        List.of(new Notices.Wanted(channel, Set.of(Notice.Event.values()))), Runnable::run, said::add),
                CLOCK,
                said::add);
        new CleaningTask(plan, services, () -> false).runNow();
    }

    private void comes(int number) throws IOException {
        Files.writeString(
                folder.resolve("inbox/" + number + ".txt"),
                "Ferry number %d is late\n\nThe ferry \"number %d\" was late again, said the harbour master.\n"
                        .formatted(number, number));
    }

    private List<String> contents(List<JobOutput> outputs) throws IOException {
        List<String> contents = new ArrayList<>();
        for (JobOutput output : outputs) {
            Path path = Path.of(output.place());
            if (Files.isDirectory(path)) {
                for (String name : names(path.getFileName().toString())) {
                    contents.add(digest(path.resolve(name)));
                }
            } else {
                contents.add(digest(path));
            }
        }
        return contents;
    }

    private static String digest(Path file) throws IOException {
        return file + " " + Digest.sha256(Files.readAllBytes(file));
    }

    private List<String> names(String of) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(of))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long lines(String name) throws IOException {
        return Files.readString(folder.resolve(name)).lines().count();
    }

    private JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CleaningConfiguration.class, PipelineConfiguration.class})
    static class Batch {}
}
