package org.copydesk.pipeline.batch;

import java.time.Clock;
import javax.sql.DataSource;
import org.copydesk.core.Setup;
import org.copydesk.pipeline.cleaning.Deadline;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.cleaning.DocumentGuard;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.input.FilePayloadReader;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.sitewatch.AlarmLimits;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.VersionStore;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pipeline's beans; a host imports this in addition to Spring Boot's own configuration of data source, Flyway and Batch. A host's
 * {@link PipelineSettings}, {@link InputFields}, {@link InputLimits} (but for the largest document, which the pipeline's settings say),
 * {@link PayloadStorage}, {@link Engine}, {@link AlarmLimits}, {@link GoldenPolicy}, {@link LeaseOwner}, {@link FatalStoreHandler} and {@link Clock} take
 * the place of the standard ones.
 */
@Configuration(proxyBeanMethods = false)
@Import({StoreBeans.class, ScheduleBeans.class})
@PropertySource("classpath:/org/copydesk/pipeline/pipeline.properties")
public class PipelineConfiguration {

    @Bean
    PayloadStore payloadStore(
            DataSource dataSource, ObjectProvider<PipelineSettings> settings, ObjectProvider<InputLimits> limits) {
        FilePayloadReader files = new FilePayloadReader(limits(settings, limits));
        return new PayloadStore(dataSource, (file, offset) -> files.read(new FilePayloadReader.Spot(file, offset)));
    }

    @Bean
    RunMonitors runBooks(
            ReportStore reports, ProgressStore progress, ObjectProvider<RunObserver> observers, Clock clock) {
        return new RunMonitors(reports, progress, observers.orderedStream().toList(), clock);
    }

    @Bean
    DocumentCleaner documentCleaner(
            ObjectProvider<Engine> engine,
            KnowledgeStore knowledge,
            PayloadStore payloads,
            DecisionStore decisions,
            DocumentGuard guard) {
        return new DocumentCleaner(maker(engine), knowledge, payloads, decisions, guard);
    }

    @Bean
    Decisions decisions(
            DecisionStore decisions,
            CleaningStore cleanings,
            DocumentCleaner documents,
            PlatformTransactionManager transactions) {
        return new Decisions(decisions, cleanings, documents, new TransactionTemplate(transactions));
    }

    @Bean
    RuleUndo ruleUndo(Decisions decisions, CleaningRuns runs) {
        return new RuleUndo(decisions, runs);
    }

    @Bean(destroyMethod = "close")
    Deadline deadline() {
        return new Deadline();
    }

    @Bean
    DocumentGuard guard(Deadline deadline, ObjectProvider<PipelineSettings> settings) {
        return new DocumentGuard(deadline, settings(settings).deadline());
    }

    @Bean
    PersistWriter persist(
            PayloadStore payloads,
            CleaningStore cleanings,
            VersionStore versions,
            QuarantineStore quarantine,
            RunStore runs,
            DecisionStore decisions,
            ObjectProvider<PipelineSettings> settings) {
        return new PersistWriter(payloads, cleanings, versions, quarantine, runs, decisions, settings(settings));
    }

    @Bean
    CleaningJob cleaningJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ObjectProvider<PipelineSettings> settings,
            PayloadStore payloads,
            KnowledgeStore knowledge,
            QuarantineStore quarantine,
            RunStore runs,
            DocumentCleaner documents,
            PersistWriter persist,
            SiteAlarms alarms,
            NearDuplicates clusters,
            DocumentGuard guard,
            InputFileStore files,
            ObjectProvider<PayloadStorage> keep,
            GoldenGate gate,
            RunHistory history) {
        return new CleaningJob(
                repository,
                transactions,
                settings(settings),
                payloads,
                knowledge,
                quarantine,
                runs,
                documents,
                persist,
                alarms,
                clusters,
                guard,
                files,
                keep.getIfAvailable(() -> PayloadStorage.BYTES),
                gate,
                history);
    }

    @Bean
    GoldenGate goldenGate(
            GoldenStore golden,
            KnowledgeStore knowledge,
            DocumentCleaner documents,
            ObjectProvider<Engine> engine,
            ObjectProvider<GoldenPolicy> policy) {
        return new GoldenGate(
                golden, knowledge, documents, maker(engine), policy.getIfAvailable(() -> GoldenPolicy.REFUSE));
    }

    @Bean
    Plans plans(
            PlanStore plans,
            CleaningStore cleanings,
            KnowledgeStore knowledge,
            DocumentCleaner documents,
            GoldenGate gate,
            CleaningRuns runs,
            PlatformTransactionManager transactions,
            ObjectProvider<PipelineSettings> settings,
            ObjectProvider<Engine> engine) {
        return new Plans(
                plans,
                cleanings,
                knowledge,
                documents,
                gate,
                runs,
                new TransactionTemplate(transactions),
                settings(settings).workers(),
                maker(engine));
    }

    @Bean
    Recovery recovery(JobRepository repository, JobOperator operator) {
        return new Recovery(repository, operator);
    }

    @Bean
    RunLock lock(
            LeaseStore leases,
            ObjectProvider<LeaseOwner> owner,
            ObjectProvider<PipelineSettings> settings,
            Recovery recovery,
            RunStore runs,
            ObjectProvider<FatalStoreHandler> lastResort,
            DataSource store) {
        return new RunLock(
                leases,
                owner.getIfAvailable(() -> LeaseOwner.self("clean")),
                settings(settings),
                recovery,
                runs,
                lastResort.getIfAvailable(() -> () -> {}),
                store);
    }

    @Bean
    CleaningRuns cleaningRuns(
            JobRepository repository,
            JobOperator operator,
            CleaningJob job,
            PersistWriter persist,
            ObjectProvider<PipelineSettings> settings,
            ObjectProvider<Engine> engine,
            RunStore runs,
            RunHistory history,
            RunLock lock,
            Recovery recovery,
            Retention retention,
            PlatformTransactionManager transactions,
            ObjectProvider<InputFields> fields,
            ObjectProvider<InputLimits> limits,
            RunMonitors monitors) {
        return new CleaningRuns(
                repository,
                operator,
                recovery,
                lock,
                job,
                persist,
                settings(settings),
                new CleaningProfile(
                        "", maker(engine), fields.getIfAvailable(() -> InputFields.STANDARD), limits(settings, limits)),
                runs,
                new RunSummaries(runs, history, settings(settings).quarantine()),
                retention,
                new TransactionTemplate(transactions),
                System.in,
                monitors);
    }

    private static InputLimits limits(ObjectProvider<PipelineSettings> settings, ObjectProvider<InputLimits> given) {
        int largest = settings(settings).largest();
        return given.getIfAvailable(() -> InputLimits.of(largest)).withLargest(largest);
    }

    private static PipelineSettings settings(ObjectProvider<PipelineSettings> given) {
        return given.getIfAvailable(PipelineSettings::standard);
    }

    static Engine maker(ObjectProvider<Engine> given) {
        return given.getIfAvailable(() -> Engine.of(Setup.standard()));
    }
}
