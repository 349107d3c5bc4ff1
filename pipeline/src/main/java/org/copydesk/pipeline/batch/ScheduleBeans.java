package org.copydesk.pipeline.batch;

import java.time.Clock;
import javax.sql.DataSource;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.retention.RetentionStore;
import org.copydesk.pipeline.sitewatch.AlarmLimits;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteAlarms;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.JobStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs by itself needs besides: planned times, alarms, held records, retention. */
@Configuration(proxyBeanMethods = false)
@Import({
    AlarmStore.class,
    FiringStore.class,
    HeldStore.class,
    JobStore.class,
    SiteQuarantineStore.class,
    SiteRunStore.class
})
class ScheduleBeans {

    @Bean
    SiteAlarms siteAlarms(
            SiteRunStore runs,
            SiteQuarantineStore aside,
            AlarmStore alarms,
            HeldStore held,
            ObjectProvider<AlarmLimits> limits) {
        return new SiteAlarms(runs, aside, alarms, held, limits.getIfAvailable(AlarmLimits::standard));
    }

    @Bean
    Retention retention(
            DataSource dataSource, PlatformTransactionManager transactions, JobRepository repository, Clock clock) {
        return new Retention(new RetentionStore(dataSource, new TransactionTemplate(transactions)), repository, clock);
    }
}
