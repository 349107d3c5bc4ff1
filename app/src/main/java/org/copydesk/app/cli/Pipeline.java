package org.copydesk.app.cli;

import java.util.Map;
import javax.sql.DataSource;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.PipelineConfiguration;
import org.copydesk.pipeline.job.PipelineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The batch over an open store, without a web server. */
final class Pipeline implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Pipeline(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param workers threads that clean, or null for one a processor
     * @param desk the configuration by which documents are cleaned
     * @param settings by their names
     * @throws StartException if a setting can't be
     */
    static Pipeline running(OpenStore store, @Nullable Integer workers, Class<?> desk, Map<String, Object> settings) {
        try {
            return new Pipeline(started(store, workers, desk, settings));
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    private static ConfigurableApplicationContext started(
            OpenStore store, @Nullable Integer workers, Class<?> desk, Map<String, Object> settings) {
        return new SpringApplicationBuilder(Batch.class, desk)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(DataSource.class, store::dataSource);
                    if (workers != null) {
                        beans.registerBean(
                                PipelineSettings.class,
                                () -> PipelineSettings.standard().withWorkers(workers));
                    }
                })
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    CleaningRuns runs() {
        return context.getBean(CleaningRuns.class);
    }

    /** The owner's rules for single sites. */
    SiteRules siteRules() {
        return context.getBean(SiteRules.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PipelineConfiguration.class)
    static class Batch {}
}
