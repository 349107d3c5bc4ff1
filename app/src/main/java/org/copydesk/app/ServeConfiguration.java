package org.copydesk.app;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.copydesk.app.api.Api;
import org.copydesk.app.cli.ServedCommands;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.RunningServer;
import org.copydesk.app.job.NamedJobs;
import org.copydesk.app.metrics.Metrics;
import org.copydesk.app.schedule.CleaningTask;
import org.copydesk.app.scraped.Visible;
import org.copydesk.app.settings.ConsoleAccess;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.web.WebPages;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.PipelineConfiguration;
import org.copydesk.pipeline.job.StoreExport;
import org.copydesk.pipeline.store.AlarmStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Owner;
import org.copydesk.pipeline.store.RunHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What {@code serve} is made of: the batch, the pages, the schedule. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CleaningDesk.class,
    PipelineConfiguration.class,
    WebPages.class,
    Api.class,
    Metrics.class,
    CommandsEndpoint.class
})
class ServeConfiguration {

    /** Applied after those of Spring Boot: no other setting moves the server to another address. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> whereToListen(
            CopydeskSettings settings, Environment environment) {
        return factory -> {
            Transport.requireSafe(settings, environment);
            if (factory instanceof ConfigurableTomcatWebServerFactory tomcat) {
                if (settings.behindProxy()) {
                    tomcat.addEngineValves(proxy(settings.proxies()));
                }
                tomcat.addEngineValves(new BodyLimit());
                tomcat.addConnectorCustomizers(BodyLimit::limitSilence);
            }
            factory.setPort(settings.port());
            factory.setAddress(settings.address());
        };
    }

    /** Believes the named proxies alone; by its own standard it would believe every private address. */
    private static RemoteIpValve proxy(List<String> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream()
                .map(one -> one.contains("/") ? one : one + (one.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(",")));
        return valve;
    }

    @Bean
    WebStore webStore(OpenStore store, CopydeskSettings settings, Terminal terminal) {
        return new WebStore(
                store.dataSource(),
                store.address().jdbcUrl(),
                store.user(),
                store.password().value(),
                RunningServer.token(terminal.environment().getOrDefault(RunningServer.VARIABLE, "")),
                !settings.loopback() || settings.behindProxy(),
                settings.names(),
                settings.consoleAccess() == ConsoleAccess.OFF
                        ? null
                        : store.consoleLogin(settings.consoleAccess() == ConsoleAccess.WRITE));
    }

    @Bean
    ServedCommands servedCommands(OpenStore store, ConfigurableApplicationContext context, CopydeskSettings settings) {
        return new ServedCommands(store, context, (typed, now) -> SettingsJobs.of(settings, now), CleaningDesk.class);
    }

    /** Runs from the moment everything else stands until anything else ends. */
    @Bean
    Scheduled schedule(Jobs jobs, Notifying notifying) {
        return new Scheduled(jobs, notifying);
    }

    @Bean
    NamedJobs namedJobs(
            CopydeskSettings settings,
            Scheduled scheduled,
            FiringStore firings,
            LeaseStore leases,
            ObjectProvider<Clock> clock) {
        return new JobsAtHand(settings, scheduled, firings, leases, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Notifying notifying(CopydeskSettings settings, Terminal terminal) {
        return new Notifying(settings, terminal);
    }

    @Bean
    Jobs jobs(
            CopydeskSettings settings,
            CleaningRuns runs,
            StoreExport export,
            RunHistory history,
            JobStore known,
            FiringStore firings,
            AlarmStore alarms,
            Owner owner,
            OpenStore store,
            InputFields fields,
            InputLimits limits,
            ObjectProvider<Clock> clock,
            Notifying notifying,
            Terminal terminal) {
        return new Jobs(
                settings,
                new CleaningTask.Desk(
                        runs,
                        export,
                        history,
                        firings,
                        alarms,
                        notifying.notices(),
                        clock.getIfAvailable(Clock::systemUTC),
                        line -> terminal.err().println(Visible.line(line))),
                known,
                owner,
                store.address().files(),
                fields,
                limits);
    }
}
