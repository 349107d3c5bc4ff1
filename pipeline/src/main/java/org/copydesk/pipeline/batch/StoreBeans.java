package org.copydesk.pipeline.batch;

import java.time.Clock;
import javax.sql.DataSource;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.InputFileStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.QuarantineStore;
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

/** The store, by what is kept there. */
@Configuration(proxyBeanMethods = false)
@Import({
    NearDuplicates.class,
    GoldenStore.class,
    InputFileStore.class,
    KnowledgeStore.class,
    LeaseStore.class,
    PlanStore.class,
    ProgressStore.class,
    QuarantineStore.class,
    RecordExport.class,
    ReportStore.class,
    DecisionStore.class,
    RunHistory.class,
    RunStore.class,
    StoreExport.class,
    Verifier.class,
    VersionStore.class
})
class StoreBeans {

    /** Where the application has none of its own. */
    @Bean
    @Fallback
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    FlywayConfigurationCustomizer storeSchema() {
        return StoreSchema::describe;
    }

    @Bean
    CleaningStore cleaningStore(
            DataSource dataSource, PayloadStore payloads, ObjectProvider<Engine> engine, Clock clock) {
        return new CleaningStore(
                dataSource,
                payloads,
                () -> PipelineConfiguration.maker(engine).with(Knowledge.NONE).decoders(),
                clock);
    }
}
