package org.copydesk.pipeline.batch;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.copydesk.core.Setup;
import org.copydesk.core.guard.Deadline;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.input.FilePayloadReader;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.sitewatch.AlarmLimits;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.StoreSchema;
import org.copydesk.pipeline.store.Verifier;
import org.copydesk.pipeline.store.VersionStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.PropertySource;

/**
 * The pipeline's beans; a host imports this in addition to Spring Boot's own configuration of data source, Flyway and Batch. A host's
 * {@link PipelineSettings}, {@link InputFields}, {@link InputLimits} (but for the largest document, which the pipeline's settings say),
 * {@link PayloadStorage}, {@link Engine}, {@link AlarmLimits}, {@link GoldenPolicy}, {@link LeaseOwner}, {@link FatalStoreHandler} and {@link Clock} take
 * the place of the standard ones.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AlikeRun.class,
    AlarmStore.class,
    CleaningJob.class,
    CleaningRuns.class,
    Deadline.class,
    DecisionStore.class,
    Decisions.class,
    DocumentCleaner.class,
    FiringStore.class,
    GoldenGate.class,
    GoldenStore.class,
    HeldStore.class,
    InputFileStore.class,
    JobStore.class,
    KnowledgeStore.class,
    LeaseStore.class,
    NearDuplicates.class,
    PersistWriter.class,
    PlanStore.class,
    Plans.class,
    ProgressStore.class,
    QuarantineStore.class,
    RecordExport.class,
    Recovery.class,
    ReportStore.class,
    Retention.class,
    ReviewQueue.class,
    RuleUndo.class,
    RunHistory.class,
    RunLock.class,
    RunStore.class,
    RunSummaries.class,
    SiteAlarms.class,
    SiteQuarantineStore.class,
    SiteRunStore.class,
    StoreExport.class,
    Verifier.class,
    VersionStore.class
})
@PropertySource("classpath:/org/copydesk/pipeline/pipeline.properties")
public class PipelineConfiguration {

    @Bean
    FlywayConfigurationCustomizer storeSchema() {
        return StoreSchema::describe;
    }

    @Bean
    PayloadStore payloadStore(DataSource dataSource, PipelineSettings settings, InputLimits limits) {
        FilePayloadReader files = new FilePayloadReader(limits.withLargest(settings.largest()));
        return new PayloadStore(dataSource, (file, offset) -> files.read(new FilePayloadReader.Spot(file, offset)));
    }

    @Bean
    CleaningStore cleaningStore(DataSource dataSource, PayloadStore payloads, Engine engine, Clock clock) {
        return new CleaningStore(
                dataSource, payloads, () -> engine.with(Knowledge.NONE).decoders(), clock);
    }

    @Bean
    DocumentGuard guard(Deadline deadline, PipelineSettings settings) {
        return new DocumentGuard(deadline, settings.deadline());
    }

    @Bean
    CleaningProfile usual(Engine engine, InputFields fields, InputLimits limits) {
        return new CleaningProfile("", engine, fields, limits);
    }

    @Bean
    RunMonitors monitors(
            ReportStore reports, ProgressStore progress, ObjectProvider<RunObserver> observers, Clock clock) {
        return new RunMonitors(reports, progress, observers.orderedStream().toList(), clock, new AtomicLong(-1));
    }

    @Bean
    @Fallback
    Clock standardClock() {
        return Clock.systemUTC();
    }

    /** Made only where the host has none. */
    @Bean
    @Fallback
    @Lazy
    Engine standardEngine() {
        return Engine.of(Setup.standard());
    }

    @Bean
    @Fallback
    PipelineSettings standardSettings() {
        return PipelineSettings.standard();
    }

    @Bean
    @Fallback
    InputFields standardFields() {
        return InputFields.STANDARD;
    }

    @Bean
    @Fallback
    InputLimits standardLimits(PipelineSettings settings) {
        return InputLimits.of(settings.largest());
    }

    @Bean
    @Fallback
    PayloadStorage standardStorage() {
        return PayloadStorage.BYTES;
    }

    @Bean
    @Fallback
    AlarmLimits standardAlarms() {
        return AlarmLimits.standard();
    }

    @Bean
    @Fallback
    GoldenPolicy standardGoldenPolicy() {
        return GoldenPolicy.REFUSE;
    }

    @Bean
    @Fallback
    LeaseOwner standardOwner() {
        return LeaseOwner.self("clean");
    }

    @Bean
    @Fallback
    FatalStoreHandler standardHandler() {
        return () -> {};
    }
}
