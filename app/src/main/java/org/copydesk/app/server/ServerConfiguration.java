package org.copydesk.app.server;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.copydesk.app.api.Api;
import org.copydesk.app.cli.RemoteCommandServer;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.RunningServer;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.jobs.CleaningTask;
import org.copydesk.app.jobs.JobService;
import org.copydesk.app.jobs.SchedulerThread;
import org.copydesk.app.metrics.Metrics;
import org.copydesk.app.notice.Notices;
import org.copydesk.app.settings.ConsoleAccess;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.web.PersonLogin;
import org.copydesk.app.web.WebPages;
import org.copydesk.app.web.WebStore;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.batch.PipelineConfiguration;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
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
    CommandsEndpoint.class,
    CleaningTask.Services.class,
    JobService.class,
    NoticeThread.class
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
                settings.logins() == null ? List.of() : PersonLogin.read(settings.logins(), store.user()),
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
    SchedulerThread schedule(JobSetup jobs) {
        return jobs.clockwork();
    }

    @Bean
    Notices notices(NoticeThread notifying) {
        return notifying.notices();
    }

    /** Hears a line about each run of a job. */
    @Bean
    Consumer<String> report(Terminal terminal) {
        return line -> terminal.err().println(VisibleText.line(line));
    }

    @Bean
    JobSetup jobs(
            CopydeskSettings settings,
            CleaningTask.Services services,
            JobStore known,
            LeaseOwner owner,
            OpenStore store,
            InputFields fields,
            InputLimits limits) {
        return new JobSetup(settings, services, known, owner, store.address().files(), fields, limits);
    }
}
