package org.copydesk.app;

import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.metrics.Metrics;
import org.copydesk.app.schedule.InboxSchedule;
import org.copydesk.app.settings.ServeSettings;
import org.copydesk.app.web.WebPages;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.PipelineConfiguration;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.Owner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What {@code serve} is made of: the batch, the pages, the schedule. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ServeSettings.class)
@Import({CleaningDesk.class, PipelineConfiguration.class, WebPages.class, Metrics.class})
class ServeConfiguration {

    /** Applied after those of Spring Boot: no other setting moves the server to another address. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> whereToListen(ServeSettings settings) {
        return factory -> {
            factory.setPort(settings.port());
            factory.setAddress(settings.address());
        };
    }

    @Bean
    WebStore webStore(OpenStore store, ServeSettings settings) {
        return new WebStore(
                store.dataSource(),
                store.address().jdbcUrl(),
                store.user(),
                store.password().value(),
                !settings.loopback());
    }

    /** Runs from the moment everything else stands until anything else ends. */
    @Bean
    SmartLifecycle inboxSchedule(
            ServeSettings settings,
            CleaningRuns runs,
            FiringStore firings,
            Owner owner,
            OpenStore store,
            Terminal terminal) {
        return new Scheduled(
                settings,
                inbox -> new InboxSchedule(
                        runs,
                        (job, planned) -> firings.take(job, planned, owner),
                        inbox,
                        store.address().files(),
                        line -> terminal.err().println(line)));
    }
}
