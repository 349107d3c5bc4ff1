package org.copydesk.pipeline.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hosts the pipeline over a store in a folder, as an application does. */
final class TestHost implements AutoCloseable {
    /** Small chunks, so that a few documents make many transactions. */
    static final PipelineSettings SETTINGS = new PipelineSettings(5, 2, Duration.ofSeconds(30), 100, 1_000_000);

    private final ConfigurableApplicationContext context;

    private TestHost(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestHost start(Path folder) {
        return start(folder, SETTINGS, TestEngine.maker("1"));
    }

    static TestHost start(Path folder, PipelineSettings settings, Engine engine) {
        return start(TestDatabase.h2(folder), settings, engine);
    }

    static TestHost start(TestDatabase database) {
        return start(database, SETTINGS, TestEngine.maker("1"));
    }

    static TestHost start(TestDatabase database, PipelineSettings settings, Engine engine) {
        return start(database, settings, engine, Clock.systemUTC());
    }

    static TestHost start(TestDatabase database, PipelineSettings settings, Engine engine, Clock clock) {
        return start(database, settings, engine, clock, PayloadStorage.BYTES);
    }

    static TestHost start(TestDatabase database, PayloadStorage keep) {
        return start(database, SETTINGS, TestEngine.maker("1"), Clock.systemUTC(), keep);
    }

    private static TestHost start(
            TestDatabase database, PipelineSettings settings, Engine engine, Clock clock, PayloadStorage keep) {
        return new TestHost(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.user(),
                        "spring.datasource.password",
                        database.password(),
                        "spring.datasource.hikari.maximum-pool-size",
                        "6",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "OFF"))
                .initializers(started -> {
                    var beans = (org.springframework.context.support.GenericApplicationContext) started;
                    beans.registerBean(PipelineSettings.class, () -> settings);
                    beans.registerBean(Engine.class, () -> engine);
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(PayloadStorage.class, () -> keep);
                })
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    RunSummary clean(Path path) {
        return get(CleaningRuns.class).clean(RunRequest.of(path.toString()), RunListener.NONE);
    }

    long count(String sql) {
        return jdbc().queryForObject(sql, Long.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PipelineConfiguration.class)
    static class Application {}
}
