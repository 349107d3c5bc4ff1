package org.copydesk.app.server;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.copydesk.app.api.Api;
import org.copydesk.app.cli.RemoteCommandServer;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.RunningServer;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.jobs.CleaningTask;
import org.copydesk.app.jobs.NamedJobs;
import org.copydesk.app.metrics.Metrics;
import org.copydesk.app.settings.ConsoleAccess;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.web.WebPages;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.PipelineConfiguration;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
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
    CleaningConfiguration.class,
    PipelineConfiguration.class,
    WebPages.class,
    Api.class,
    Metrics.class,
    CommandsEndpoint.class
})
class ServerConfiguration {

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
                tomcat.addEngineValves(new RequestBodyLimit());
                tomcat.addConnectorCustomizers(RequestBodyLimit::limitSilence);
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
    RemoteCommandServer servedCommands(
            OpenStore store, ConfigurableApplicationContext context, CopydeskSettings settings) {
        return new RemoteCommandServer(
                store, context, (typed, now) -> JobsOfSettings.of(settings, now), CleaningConfiguration.class);
    }

    /** Runs from the moment everything else stands until anything else ends. */
    @Bean
    SchedulerLifecycle schedule(JobSetup jobs, NoticeThread notifying) {
        return new SchedulerLifecycle(jobs, notifying);
    }

    @Bean
    NamedJobs namedJobs(
            CopydeskSettings settings,
            SchedulerLifecycle scheduled,
            FiringStore firings,
            LeaseStore leases,
            Clock clock) {
        return new JobService(settings, scheduled, firings, leases, clock);
    }

    @Bean
    NoticeThread notifying(CopydeskSettings settings, Terminal terminal) {
        return new NoticeThread(settings, terminal);
    }

    @Bean
    JobSetup jobs(
            CopydeskSettings settings,
            CleaningRuns runs,
            StoreExport export,
            RunHistory history,
            JobStore known,
            FiringStore firings,
            AlarmStore alarms,
            LeaseOwner owner,
            OpenStore store,
            InputFields fields,
            InputLimits limits,
            Clock clock,
            NoticeThread notifying,
            Terminal terminal) {
        return new JobSetup(
                settings,
                new CleaningTask.Services(
                        runs,
                        export,
                        history,
                        firings,
                        alarms,
                        notifying.notices(),
                        clock,
                        line -> terminal.err().println(VisibleText.line(line))),
                known,
                owner,
                store.address().files(),
                fields,
                limits);
    }
}
