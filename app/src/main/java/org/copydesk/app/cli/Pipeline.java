package org.copydesk.app.cli;

import javax.sql.DataSource;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.PipelineConfiguration;
import org.copydesk.pipeline.job.CleaningRuns;
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

    /** @param workers threads that clean, or null for one a processor */
    static Pipeline running(OpenStore store, @Nullable Integer workers) {
        return new Pipeline(new SpringApplicationBuilder(Batch.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                // Nothing of the current folder or the environment changes how the batch is put together.
                .properties("spring.config.location=classpath:/", "spring.jmx.enabled=false")
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(DataSource.class, store::dataSource);
                    if (workers != null) {
                        beans.registerBean(
                                PipelineSettings.class,
                                () -> PipelineSettings.standard().withWorkers(workers));
                    }
                })
                .run());
    }

    CleaningRuns runs() {
        return context.getBean(CleaningRuns.class);
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
