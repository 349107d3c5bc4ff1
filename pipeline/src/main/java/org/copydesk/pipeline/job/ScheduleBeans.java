package org.copydesk.pipeline.job;

import java.time.Clock;
import org.copydesk.pipeline.alarm.AlarmLimits;
import org.copydesk.pipeline.alarm.SiteAlarms;
import org.copydesk.pipeline.store.AlarmStore;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.RetentionStore;
import org.copydesk.pipeline.store.SiteQuarantineStore;
import org.copydesk.pipeline.store.SiteRunStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs by itself needs besides: planned times, alarms, held records, retention. */
@Configuration(proxyBeanMethods = false)
class ScheduleBeans {

    @Bean
    FiringStore firingStore(JdbcTemplate jdbc) {
        return new FiringStore(jdbc);
    }

    @Bean
    JobStore jobStore(JdbcTemplate jdbc) {
        return new JobStore(jdbc);
    }

    @Bean
    AlarmStore alarmStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new AlarmStore(jdbc, clock(clock));
    }

    @Bean
    HeldStore heldStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new HeldStore(jdbc, clock(clock));
    }

    @Bean
    SiteRunStore siteRunStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock, AlarmStore alarms, HeldStore held) {
        return new SiteRunStore(jdbc, clock(clock), alarms, held);
    }

    @Bean
    SiteQuarantineStore siteQuarantineStore(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new SiteQuarantineStore(jdbc, clock(clock));
    }

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
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            JobRepository repository,
            ObjectProvider<Clock> clock) {
        return new Retention(new RetentionStore(jdbc, new TransactionTemplate(transactions)), repository, clock(clock));
    }

    private static Clock clock(ObjectProvider<Clock> given) {
        return given.getIfAvailable(Clock::systemUTC);
    }
}
