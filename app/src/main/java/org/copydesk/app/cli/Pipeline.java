package org.copydesk.app.cli;

import javax.sql.DataSource;
import org.copydesk.app.database.OpenStore;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.stage.Policy;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.Desk;
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
     * @param sites the owner's rules for single sites
     */
    static Pipeline running(OpenStore store, @Nullable Integer workers, SiteRules sites) {
        return new Pipeline(new SpringApplicationBuilder(Batch.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(DataSource.class, store::dataSource);
                    beans.registerBean(Desk.Maker.class, () -> Desk.Maker.standard(Policy.STANDARD, sites));
                    if (workers != null) {
                        beans.registerBean(
                                PipelineSettings.class,
                                () -> PipelineSettings.standard().withWorkers(workers));
                    }
                })
                // No settings file that happens to lie in the current folder changes how the batch is put together.
                .run("--spring.config.location=optional:classpath:/"));
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
