package org.copydesk.app.cli;

import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.FatalStoreHandler;
import org.copydesk.pipeline.batch.PipelineConfiguration;
import org.copydesk.pipeline.batch.TooManyQuarantinedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.StoreSchema;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The batch over an open store, without a web server. */
final class BatchContext implements AutoCloseable {
    private final OpenStore store;
    private final String again;
    private final ConfigurableApplicationContext context;

    private final boolean own;

    private BatchContext(OpenStore store, String again, ConfigurableApplicationContext context, boolean own) {
        this.store = store;
        this.again = again;
        this.context = context;
        this.own = own;
    }

    /**
     * @param again what names the store for the next command
     * @param command what this process runs, for others that find the batch at work
     * @param configuration the configuration by which documents are cleaned
     * @param settings by their names
     * @throws StartException if a setting can't be
     */
    static BatchContext running(
            OpenStore store, String again, String command, Class<?> configuration, Map<String, Object> settings) {
        try {
            StoreSchema.migrate(store.dataSource());
            return new BatchContext(store, again, started(store, command, configuration, settings), true);
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    /** The batch of a server, which goes on when this is closed. */
    static BatchContext within(OpenStore store, String again, ConfigurableApplicationContext server) {
        return new BatchContext(store, again, server, false);
    }

    private static ConfigurableApplicationContext started(
            OpenStore store, String command, Class<?> configuration, Map<String, Object> settings) {
        return new SpringApplicationBuilder(Batch.class, configuration)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(made -> {
                    GenericApplicationContext beans = (GenericApplicationContext) made;
                    beans.registerBean(DataSource.class, store::dataSource);
                    beans.registerBean(LeaseOwner.class, () -> LeaseOwner.self(command));
                    beans.registerBean(FatalStoreHandler.class, ProcessHalt::new);
                })
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    CleaningRuns runs() {
        return context.getBean(CleaningRuns.class);
    }

    /** @throws CommandException if no document has this id or URI */
    String documentId(String idOrUri) {
        return StoreReader.exactId(context.getBean(CleaningStore.class), idOrUri);
    }

    /** A bean of the batch. */
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * Runs the batch before a person's eyes: progress, summary, and an end in order when somebody wants it.
     *
     * @param quiet whether nothing is shown
     */
    RunSummary run(Terminal terminal, Interrupts interrupts, boolean quiet, Function<RunListener, RunSummary> work) {
        warn(terminal, quiet);
        Runnable stop = () -> {
            if (!quiet) {
                terminal.err().println("stopping after the documents in hand...");
            }
            runs().stop();
        };
        try (Progress progress = Progress.on(terminal, quiet)) {
            interrupts.onSignal(stop);
            RunSummary summary = work.apply(progress);
            show(summary, progress, terminal, quiet);
            return summary;
        } catch (TooManyQuarantinedException e) {
            show(e.summary(), Progress.SILENT, terminal, quiet);
            throw e;
        }
    }

    private void show(RunSummary summary, Progress progress, Terminal terminal, boolean quiet) {
        progress.close();
        if (!quiet) {
            context.getBean(AlarmStore.class)
                    .ofRun(summary.runId())
                    .forEach(alarm -> terminal.err()
                            .println("alarm    " + VisibleText.line(alarm.says())
                                    + "; copydesk release lists what is held"));
            SummaryText.print(
                    summary, get(QuarantineStore.class).reasons(summary.runId()), store, again, terminal.err());
        }
    }

    private void warn(Terminal terminal, boolean quiet) {
        SiteRules sites = context.getBean(SiteRules.class);
        if (!quiet && !sites.faults().isEmpty()) {
            terminal.err()
                    .println("warning  %d lines of the site rules can't be used; see copydesk rules check"
                            .formatted(sites.faults().size()));
        }
    }

    @Override
    public void close() {
        if (own) {
            context.close();
        }
    }

    /** What the batch needs of Spring Boot and no more: to look what else there is would take a command longer than its work. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    @Import(PipelineConfiguration.class)
    static class Batch {}
}
