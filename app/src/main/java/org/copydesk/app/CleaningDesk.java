package org.copydesk.app;

import org.copydesk.app.settings.AlarmSettings;
import org.copydesk.app.settings.BatchSettings;
import org.copydesk.app.settings.DictionarySettings;
import org.copydesk.app.settings.HouseSettings;
import org.copydesk.app.settings.InputSettings;
import org.copydesk.app.settings.QuarantineSettings;
import org.copydesk.app.settings.SiteSettings;
import org.copydesk.app.settings.TextSettings;
import org.copydesk.app.settings.WordingSettings;
import org.copydesk.core.Setup;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.alarm.AlarmLimits;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.job.Desk;
import org.copydesk.pipeline.job.Keep;
import org.copydesk.pipeline.job.PipelineSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How documents are cleaned, as the settings say: the same for {@code clean} and {@code serve}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    TextSettings.class,
    WordingSettings.class,
    SiteSettings.class,
    DictionarySettings.class,
    HouseSettings.class,
    InputSettings.class,
    BatchSettings.class,
    QuarantineSettings.class,
    AlarmSettings.class
})
class CleaningDesk {

    @Bean
    PipelineSettings pipelineSettings(BatchSettings batch, QuarantineSettings quarantine) {
        return batch.with(quarantine.limit());
    }

    @Bean
    AlarmLimits alarmLimits(AlarmSettings alarms) {
        return alarms.limits();
    }

    @Bean
    SiteRules siteRules(SiteSettings sites) {
        return sites.read();
    }

    @Bean
    InputFields inputFields(InputSettings input) {
        return input.read();
    }

    @Bean
    InputLimits inputLimits(InputSettings input) {
        return input.limits();
    }

    @Bean
    Keep keep(InputSettings input) {
        return input.keep();
    }

    @Bean
    Desk.Maker desks(
            TextSettings text,
            WordingSettings wording,
            SiteRules sites,
            DictionarySettings dictionaries,
            HouseSettings house) {
        return Desk.Maker.of(Setup.standard()
                .with(wording.in(text.policy()))
                .with(sites)
                .with(dictionaries.read())
                .with(house.read()));
    }
}
