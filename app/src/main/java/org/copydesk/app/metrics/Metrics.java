package org.copydesk.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.copydesk.pipeline.job.RunObserver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Metrics and health of the batch. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/org/copydesk/app/metrics/metrics.properties")
public class Metrics {

    @Bean
    RunObserver runMetrics(MeterRegistry registry, BatchNow now) {
        now.register(registry);
        return new RunMetrics(registry);
    }

    @Bean
    BatchNow batchNow(JdbcTemplate jdbc, ObjectProvider<Clock> clock) {
        return new BatchNow(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    HealthIndicator batchHealthIndicator(BatchNow now) {
        return now::health;
    }
}
