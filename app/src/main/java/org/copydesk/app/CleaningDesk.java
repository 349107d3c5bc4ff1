package org.copydesk.app;

import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.SettingsReader;
import org.copydesk.core.Setup;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.alarm.AlarmLimits;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.job.Desk;
import org.copydesk.pipeline.job.GoldenPolicy;
import org.copydesk.pipeline.job.Keep;
import org.copydesk.pipeline.job.PipelineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How documents are cleaned, as the settings say: the same for {@code clean} and {@code serve}. */
@Configuration(proxyBeanMethods = false)
class CleaningDesk {

    @Bean
    CopydeskSettings settings(Environment environment) {
        return SettingsReader.read(environment);
    }

    @Bean
    PipelineSettings pipelineSettings(CopydeskSettings settings) {
        return settings.batch().with(settings.quarantine().limit());
    }

    @Bean
    AlarmLimits alarmLimits(CopydeskSettings settings) {
        return settings.alarms().limits();
    }

    @Bean
    GoldenPolicy goldenPolicy(CopydeskSettings settings) {
        return settings.golden().policy();
    }

    @Bean
    SiteRules siteRules(CopydeskSettings settings) {
        return settings.site().read();
    }

    @Bean
    InputFields inputFields(CopydeskSettings settings) {
        return settings.input().read();
    }

    @Bean
    InputLimits inputLimits(CopydeskSettings settings) {
        return settings.input().limits();
    }

    @Bean
    Keep keep(CopydeskSettings settings) {
        return settings.input().keep();
    }

    @Bean
    Desk.Maker desks(CopydeskSettings settings, SiteRules sites) {
        return Desk.Maker.of(Setup.standard()
                .with(settings.wording().in(settings.text().policy()))
                .with(sites)
                .with(settings.dictionaries().read())
                .with(settings.house().read()));
    }
}
