package org.copydesk.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.copydesk.pipeline.runs.RunObserver;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Metrics and health of the batch. */
@Configuration(proxyBeanMethods = false)
@Import(BatchNow.class)
@PropertySource("classpath:/org/copydesk/app/metrics/metrics.properties")
public class Metrics {

    @Bean
    RunObserver runMetrics(MeterRegistry registry, BatchNow now) {
        now.register(registry);
        return new RunCounters(registry);
    }

    @Bean
    HealthIndicator batchHealthIndicator(BatchNow now) {
        return now::health;
    }
}
