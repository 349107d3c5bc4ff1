package org.copydesk.pipeline.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.copydesk.core.Setup;
import org.copydesk.pipeline.alarm.AlarmLimits;
import org.copydesk.pipeline.alarm.SiteAlarms;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.input.KeptFiles;
import org.copydesk.pipeline.likeness.Clusters;
import org.copydesk.pipeline.progress.ProgressStore;
import org.copydesk.pipeline.report.ReportStore;
import org.copydesk.pipeline.review.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.GoldenStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Owner;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.PlanStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.RunHistory;
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
 * The pipeline's beans; a host imports this beside Spring Boot's own configuration of data source, Flyway and Batch. A host's
 * {@link PipelineSettings}, {@link InputFields}, {@link InputLimits} (but for the largest document, which the pipeline's settings say),
 * {@link Keep}, {@link Desk.Maker}, {@link AlarmLimits}, {@link GoldenPolicy}, {@link Owner}, {@link LastResort} and {@link Clock} take
 * the place of the standard ones.
 */
@Configuration(proxyBeanMethods = false)
@Import({StoreBeans.class, ScheduleBeans.class})
@PropertySource("classpath:/org/copydesk/pipeline/pipeline.properties")
public class PipelineConfiguration {

    @Bean
    PayloadStore payloadStore(
            DataSource dataSource, ObjectProvider<PipelineSettings> settings, ObjectProvider<InputLimits> limits) {
        KeptFiles files = new KeptFiles(limits(settings, limits));
        return new PayloadStore(dataSource, (file, offset) -> files.read(new KeptFiles.Spot(file, offset)));
    }

    @Bean
    RunBooks runBooks(ReportStore reports, ProgressStore progress, ObjectProvider<RunObserver> observers, Clock clock) {
        return new RunBooks(reports, progress, observers.orderedStream().toList(), clock);
    }

    @Bean
    DocumentCleaner documentCleaner(
            ObjectProvider<Desk.Maker> desks,
            KnowledgeStore knowledge,
            PayloadStore payloads,
            RulingStore rulings,
            Careful careful) {
        return new DocumentCleaner(maker(desks), knowledge, payloads, rulings, careful);
    }

    @Bean
    Decisions decisions(
            RulingStore rulings,
            CleaningStore cleanings,
            DocumentCleaner documents,
            PlatformTransactionManager transactions) {
        return new Decisions(rulings, cleanings, documents, new TransactionTemplate(transactions));
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
    Careful careful(Deadline deadline, ObjectProvider<PipelineSettings> settings) {
        return new Careful(deadline, settings(settings).deadline());
    }

    @Bean
    PersistWriter persist(
            PayloadStore payloads,
            CleaningStore cleanings,
            VersionStore versions,
            QuarantineStore quarantine,
            RunStore runs,
            RulingStore rulings,
            ObjectProvider<PipelineSettings> settings) {
        return new PersistWriter(payloads, cleanings, versions, quarantine, runs, rulings, settings(settings));
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
            Clusters clusters,
            Careful careful,
            InputFileStore files,
            ObjectProvider<Keep> keep,
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
                careful,
                files,
                keep.getIfAvailable(() -> Keep.BYTES),
                gate,
                history);
    }

    @Bean
    GoldenGate goldenGate(
            GoldenStore golden,
            KnowledgeStore knowledge,
            DocumentCleaner documents,
            ObjectProvider<Desk.Maker> desks,
            ObjectProvider<GoldenPolicy> policy) {
        return new GoldenGate(
                golden, knowledge, documents, maker(desks), policy.getIfAvailable(() -> GoldenPolicy.REFUSE));
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
            ObjectProvider<Desk.Maker> desks) {
        return new Plans(
                plans,
                cleanings,
                knowledge,
                documents,
                gate,
                runs,
                new TransactionTemplate(transactions),
                settings(settings).workers(),
                maker(desks));
    }

    @Bean
    Recovery recovery(JobRepository repository, JobOperator operator) {
        return new Recovery(repository, operator);
    }

    @Bean
    Turns turns(
            LeaseStore leases,
            ObjectProvider<Owner> owner,
            ObjectProvider<PipelineSettings> settings,
            Recovery recovery,
            RunStore runs,
            ObjectProvider<LastResort> lastResort,
            DataSource store) {
        return new Turns(
                leases,
                owner.getIfAvailable(() -> Owner.self("clean")),
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
            ObjectProvider<Desk.Maker> desks,
            RunStore runs,
            RunHistory history,
            Turns turns,
            Recovery recovery,
            Retention retention,
            PlatformTransactionManager transactions,
            ObjectProvider<InputFields> fields,
            ObjectProvider<InputLimits> limits,
            RunBooks books) {
        return new CleaningRuns(
                repository,
                operator,
                recovery,
                turns,
                job,
                persist,
                settings(settings),
                new Manner(
                        "", maker(desks), fields.getIfAvailable(() -> InputFields.STANDARD), limits(settings, limits)),
                runs,
                new Summaries(runs, history, settings(settings).quarantine()),
                retention,
                new TransactionTemplate(transactions),
                System.in,
                books);
    }

    private static InputLimits limits(ObjectProvider<PipelineSettings> settings, ObjectProvider<InputLimits> given) {
        int largest = settings(settings).largest();
        return given.getIfAvailable(() -> InputLimits.of(largest)).withLargest(largest);
    }

    private static PipelineSettings settings(ObjectProvider<PipelineSettings> given) {
        return given.getIfAvailable(PipelineSettings::standard);
    }

    static Desk.Maker maker(ObjectProvider<Desk.Maker> given) {
        return given.getIfAvailable(() -> Desk.Maker.of(Setup.standard()));
    }
}
