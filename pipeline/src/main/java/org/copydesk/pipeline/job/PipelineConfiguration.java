package org.copydesk.pipeline.job;

import java.time.Clock;
import java.util.List;
import org.copydesk.core.Setup;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.stage.Step;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.likeness.Clusters;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.GoldenStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Owner;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.PlanStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunHistory;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.Verifier;
import org.copydesk.pipeline.store.VersionStore;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pipeline's beans; a host imports this beside Spring Boot's own configuration of data source, Flyway and Batch. A host's
 * {@link PipelineSettings}, {@link InputFields}, {@link InputLimits} (but for the largest document, which the
 * pipeline's settings say), {@link Desk.Maker}, {@link GoldenPolicy}, {@link Owner} and {@link Clock} take the place of the standard ones.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/org/copydesk/pipeline/pipeline.properties")
public class PipelineConfiguration {

    @Bean
    PayloadStore payloadStore(JdbcTemplate jdbc) {
        return new PayloadStore(jdbc);
    }

    @Bean
    CleaningStore cleaningStore(
            JdbcTemplate jdbc, PayloadStore payloads, ObjectProvider<Desk.Maker> desks, ObjectProvider<Clock> clock) {
        return new CleaningStore(
                jdbc, payloads, maker(desks).with(Knowledge.NONE).decoders(), clock(clock));
    }

    @Bean
    VersionStore versionStore(JdbcTemplate jdbc, CleaningStore cleanings, ObjectProvider<Clock> clock) {
        return new VersionStore(jdbc, cleanings, clock(clock));
    }

    @Bean
    Clusters clusters(JdbcTemplate jdbc) {
        return new Clusters(jdbc);
    }

    @Bean
    KnowledgeStore knowledgeStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new KnowledgeStore(jdbc, clock(clock));
    }

    @Bean
    QuarantineStore quarantineStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new QuarantineStore(jdbc, clock(clock));
    }

    @Bean
    RunStore runStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new RunStore(jdbc, clock(clock));
    }

    @Bean
    RunHistory runHistory(JdbcTemplate jdbc) {
        return new RunHistory(jdbc);
    }

    @Bean
    LeaseStore leaseStore(JdbcTemplate jdbc) {
        return new LeaseStore(jdbc);
    }

    @Bean
    FiringStore firingStore(JdbcTemplate jdbc) {
        return new FiringStore(jdbc);
    }

    @Bean
    Verifier verifier(CleaningStore cleanings) {
        return new Verifier(cleanings);
    }

    @Bean
    RecordExport recordExport(CleaningStore cleanings) {
        return new RecordExport(cleanings);
    }

    @Bean
    StoreExport storeExport(CleaningStore cleanings, PlatformTransactionManager transactions) {
        return new StoreExport(cleanings, transactions);
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
    Link strip(PayloadStore payloads, Careful careful) {
        return new Link(Step.STRIP, payloads, careful);
    }

    @Bean
    Link fix(PayloadStore payloads, Careful careful) {
        return new Link(Step.FIX, payloads, careful);
    }

    @Bean
    Link segment(PayloadStore payloads, Careful careful) {
        return new Link(Step.SEGMENT, payloads, careful);
    }

    @Bean
    PersistWriter persist(
            PayloadStore payloads,
            CleaningStore cleanings,
            VersionStore versions,
            QuarantineStore quarantine,
            RunStore runs,
            ObjectProvider<PipelineSettings> settings) {
        return new PersistWriter(payloads, cleanings, versions, quarantine, runs, settings(settings));
    }

    @Bean
    CleaningJob cleaningJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ObjectProvider<PipelineSettings> settings,
            ObjectProvider<Desk.Maker> desks,
            PayloadStore payloads,
            KnowledgeStore knowledge,
            QuarantineStore quarantine,
            RunStore runs,
            @Qualifier("strip") Link strip,
            @Qualifier("fix") Link fix,
            @Qualifier("segment") Link segment,
            PersistWriter persist,
            Clusters clusters,
            Careful careful,
            GoldenGate gate) {
        return new CleaningJob(
                repository,
                transactions,
                settings(settings),
                maker(desks),
                payloads,
                knowledge,
                quarantine,
                runs,
                List.of(strip, fix, segment),
                persist,
                clusters,
                careful,
                gate);
    }

    @Bean
    GoldenStore goldenStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new GoldenStore(jdbc, clock(clock));
    }

    @Bean
    PlanStore planStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new PlanStore(jdbc, clock(clock));
    }

    @Bean
    GoldenGate goldenGate(
            GoldenStore golden,
            KnowledgeStore knowledge,
            PayloadStore payloads,
            Careful careful,
            ObjectProvider<Desk.Maker> desks,
            ObjectProvider<GoldenPolicy> policy) {
        return new GoldenGate(
                golden,
                knowledge,
                payloads,
                careful,
                maker(desks),
                policy.getIfAvailable(() -> GoldenPolicy.REFUSE));
    }

    @Bean
    Plans plans(
            PlanStore plans,
            CleaningStore cleanings,
            KnowledgeStore knowledge,
            PayloadStore payloads,
            Careful careful,
            GoldenGate gate,
            CleaningRuns runs,
            PlatformTransactionManager transactions,
            ObjectProvider<PipelineSettings> settings,
            ObjectProvider<Desk.Maker> desks) {
        return new Plans(
                plans,
                cleanings,
                knowledge,
                payloads,
                careful,
                gate,
                runs,
                new TransactionTemplate(transactions),
                settings(settings).workers(),
                maker(desks));
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
            LeaseStore leases,
            PlatformTransactionManager transactions,
            ObjectProvider<Owner> owner,
            ObjectProvider<InputFields> fields,
            ObjectProvider<InputLimits> limits) {
        return new CleaningRuns(
                repository,
                operator,
                job,
                persist,
                settings(settings),
                maker(desks),
                runs,
                history,
                leases,
                new TransactionTemplate(transactions),
                owner.getIfAvailable(() -> Owner.self("clean")),
                fields.getIfAvailable(() -> InputFields.STANDARD),
                limits.getIfAvailable(() -> InputLimits.of(settings(settings).largest())),
                System.in);
    }

    private static PipelineSettings settings(ObjectProvider<PipelineSettings> given) {
        return given.getIfAvailable(PipelineSettings::standard);
    }

    private static Desk.Maker maker(ObjectProvider<Desk.Maker> given) {
        return given.getIfAvailable(() -> Desk.Maker.of(Setup.standard()));
    }

    private static Clock clock(ObjectProvider<Clock> given) {
        return given.getIfAvailable(Clock::systemUTC);
    }
}
