package org.copydesk.pipeline.job;

import java.time.Clock;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.likeness.Clusters;
import org.copydesk.pipeline.progress.ProgressStore;
import org.copydesk.pipeline.report.ReportStore;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.GoldenStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.PlanStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RulingStore;
import org.copydesk.pipeline.store.RunHistory;
import org.copydesk.pipeline.store.RunStore;
import org.copydesk.pipeline.store.StoreSchema;
import org.copydesk.pipeline.store.Verifier;
import org.copydesk.pipeline.store.VersionStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The store, by what is kept there. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    FlywayConfigurationCustomizer storeSchema() {
        return StoreSchema::describe;
    }

    @Bean
    CleaningStore cleaningStore(
            JdbcTemplate jdbc, PayloadStore payloads, ObjectProvider<Desk.Maker> desks, ObjectProvider<Clock> clock) {
        return new CleaningStore(
                jdbc,
                payloads,
                PipelineConfiguration.maker(desks).with(Knowledge.NONE).decoders(),
                PipelineConfiguration.clock(clock));
    }

    @Bean
    VersionStore versionStore(JdbcTemplate jdbc, CleaningStore cleanings, ObjectProvider<Clock> clock) {
        return new VersionStore(jdbc, cleanings, PipelineConfiguration.clock(clock));
    }

    @Bean
    Clusters clusters(JdbcTemplate jdbc) {
        return new Clusters(jdbc);
    }

    @Bean
    KnowledgeStore knowledgeStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new KnowledgeStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    QuarantineStore quarantineStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new QuarantineStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    RunStore runStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new RunStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    RunHistory runHistory(JdbcTemplate jdbc) {
        return new RunHistory(jdbc);
    }

    @Bean
    ReportStore reportStore(JdbcTemplate jdbc) {
        return new ReportStore(jdbc);
    }

    @Bean
    ProgressStore progressStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new ProgressStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    InputFileStore inputFileStore(JdbcTemplate jdbc) {
        return new InputFileStore(jdbc);
    }

    @Bean
    LeaseStore leaseStore(JdbcTemplate jdbc) {
        return new LeaseStore(jdbc);
    }

    @Bean
    RulingStore rulingStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new RulingStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    GoldenStore goldenStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new GoldenStore(jdbc, PipelineConfiguration.clock(clock));
    }

    @Bean
    PlanStore planStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new PlanStore(jdbc, PipelineConfiguration.clock(clock));
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
}
